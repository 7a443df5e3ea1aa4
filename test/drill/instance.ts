import type {Services} from '../../api/services.ts'
import type {Sandbox} from '../../studio/sandbox/startSandbox.ts'
import {aroundEach} from '../api/support/aroundEach.ts'
import {callerOf} from '../api/support/startApi.ts'
import type {DrawnFault} from './drawRun.ts'
import {fateIn, withFault, type Place} from './faults.ts'
import type {Actor, Stage} from './stage.ts'
import type {Breakage} from './watchServices.ts'

/** One process of the API, as one person talks to it, until it is killed. */
export interface Instance {
  caller: ReturnType<typeof callerOf>
  /** Ends with the process, and never otherwise. */
  death: Promise<never>
}

interface Surroundings {
  services: Services
  sandbox: Sandbox
  stage: Stage
  actor: Actor
  /** Takes the fault that waits for the next call of a place, if there is one. */
  nextFault: (place: Place) => DrawnFault | null
  writesSlowly: number
  breakage: Breakage
}

export class ProcessKilled extends Error {
  override name = 'ProcessKilled'
}

/** An API whose every call to a service is a step on the stage, and may run into a fault. */
export function startInstance(surroundings: Surroundings): Instance {
  const {services, sandbox, stage, actor, nextFault, writesSlowly, breakage} = surroundings
  const death = Promise.withResolvers<never>()
  death.promise.catch(() => {})
  let isDead = false
  const die = (): Promise<never> => {
    isDead = true
    death.reject(new ProcessKilled())
    return new Promise(() => {})
  }
  const call = async <Result>(
    place: Place,
    act: () => Promise<Result>,
    answerIfLate?: Result,
  ): Promise<Result> => {
    const fault = nextFault(place)
    const fate = fault === null ? null : fateIn(fault)
    if (fate === 'arrives-late' && answerIfLate !== undefined) {
      sendLater(stage, act)
      return answerIfLate
    }
    const onItsWay = place === 'commit' ? writesSlowly : 0
    for (let waited = 0; waited < onItsWay; waited += 1) {
      await stage.step(actor, 'is on its way', () => Promise.resolve())
    }
    const step = stage.step(actor, place, async () => {
      if (isDead || fate === 'killed-before') return null
      const answer = await (fault === null ? act() : withFault(sandbox, fault, act))
      return {answer}
    })
    const done = await step
    // What a killed process was about to do next never happens.
    if (done === null || isDead || fate === 'killed-after') return die()
    return done.answer
  }
  // Broken on the far side of the steps: a careless write looks at nothing that came up while it was on its way.
  const lake = breakage(services.lake)
  return {
    death: death.promise,
    caller: callerOf({
      ...services,
      callers: aroundEach(services.callers, (_name, act) => stage.aside(act)),
      payments: aroundEach(services.payments, (_name, act) => call('stripe', act)),
      accounts: aroundEach(services.accounts, (_name, act) => call('clerk', act)),
      lake: {
        ...aroundEach(lake, (_name, act) => stage.aside(act)),
        query: (...question) => call('query', () => lake.query(...question)),
        rehearse: (...transaction) => call('rehearse', () => lake.rehearse(...transaction)),
        commit: (...transaction) => call('commit', () => lake.commit(...transaction), 'unknown'),
      },
    }),
  }
}

/** The network holds a request back: whoever sent it has given up by the time that the service gets it. */
function sendLater(stage: Stage, act: () => Promise<unknown>): void {
  stage.enter('network', async (network) => {
    // Nobody is left who would hear how it went.
    await stage.step(network, 'delivers late', act).catch(() => {})
  })
}
