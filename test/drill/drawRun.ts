import * as fc from 'fast-check'
import {FAULTS, type Fault} from './faults.ts'
import {SITUATIONS, type SituationName} from './situations.ts'

const HOST_ACTS = ['webhook', 'sync', 'booking'] as const

export interface HostAct {
  kind: (typeof HOST_ACTS)[number]
  /** For how many steps of its own it lets others go on, so that it comes early, late, or right in between. */
  waits: number
}

export interface DrawnPerson {
  as: 'owner' | 'editor'
  /** Which of the situation's wishes, counted round. */
  wish: number
  /** Applies the fresh plan when the first went stale; others stop and look. */
  insists: boolean
  /** For how many steps a write is under way, while others go on: what was read before it may be long outdated. */
  writesSlowly: number
}

export interface DrawnFault extends Fault {
  /** Whose request it hits, counted round. */
  person: number
  /** The how manieth call of that place; 0 is the first. */
  nth: number
}

/** One run, before it is played. The scheduler decides who acts when. */
export interface DrawnRun {
  scheduler: fc.Scheduler
  situation: SituationName
  people: DrawnPerson[]
  host: HostAct[]
  faults: DrawnFault[]
}

const person = fc.record({
  as: fc.constantFrom('owner' as const, 'editor' as const),
  wish: fc.nat(5),
  insists: fc.boolean(),
  writesSlowly: fc.oneof(fc.constant(0), fc.nat(30)),
})

/** A service that hangs costs seconds: that is seldom, but it is tried. */
const fault = fc
  .tuple(
    fc.oneof(
      {weight: 80, arbitrary: fc.constantFrom(...FAULTS.filter(({kind}) => kind !== 'timeout'))},
      {weight: 1, arbitrary: fc.constantFrom(...FAULTS.filter(({kind}) => kind === 'timeout'))},
    ),
    fc.nat(3),
    fc.nat(5),
  )
  .map(([what, whose, nth]): DrawnFault => ({
    ...what,
    person: whose,
    // A request commits once or twice, and asks more often.
    nth: what.place === 'commit' || what.place === 'rehearse' ? nth % 2 : nth,
  }))

const hostAct = fc.record({kind: fc.constantFrom(...HOST_ACTS), waits: fc.nat(40)})

const names = Object.keys(SITUATIONS).filter(isSituation)

const run: fc.Arbitrary<DrawnRun> = fc.record({
  scheduler: fc.scheduler(),
  situation: fc.constantFrom(...names),
  people: fc.array(person, {minLength: 1, maxLength: 4, size: 'max'}),
  host: fc.array(hostAct, {maxLength: 2, size: 'max'}),
  faults: fc.array(fault, {maxLength: 4, size: 'max'}),
})

/** The runs of a drill. The same seed gives the same ones. */
export function drawRuns(seed: number, runs: number): DrawnRun[] {
  return fc.sample(run, {seed, numRuns: runs})
}

function isSituation(name: string): name is SituationName {
  return name in SITUATIONS
}
