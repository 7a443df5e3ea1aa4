import {startApi} from '../api/support/startApi.ts'
import {twoSchools} from '../api/support/twoSchools.ts'
import {drawRuns, type DrawnRun} from './drawRun.ts'
import {countDoubled} from './judge/countDoubled.ts'
import {countLost} from './judge/countLost.ts'
import {countNotesMissing} from './judge/countNotesMissing.ts'
import {countWrongReceipts} from './judge/countWrongReceipts.ts'
import type {Played} from './judge/played.ts'
import {playRun} from './playRun.ts'
import type {SituationName} from './situations.ts'
import type {Breakage} from './watchServices.ts'

/** What a drill found. All but `runs`, `applied` and `seed` have to be 0. */
export interface DrillResult {
  runs: number
  /** Repairs that were written, in all runs together. */
  applied: number
  /** Runs that left a student with a purchase twice. */
  doubled: number
  /** Documents, fields, classes and claimed repairs that are not there. */
  lost: number
  /** Writes without their note, and breaks of the chain of notes. */
  notesMissing: number
  /** Answers that did not tell the truth. */
  wrongReceipts: number
  seed: number
}

interface DrillOptions {
  runs: number
  seed: number
  breakage?: Breakage
  /** Plays nothing but this situation. */
  only?: SituationName
  /** Leaves out the services that hang, for each costs eight seconds. */
  inHaste?: boolean
  /** Where it is called, a run that went wrong can be looked at. */
  onWrong?: (run: DrawnRun, index: number) => void
}

/** While one run waits for the patience of a client to end, others go on. Each has services of its own. */
const SIDE_BY_SIDE = 6

export async function runDrill(options: DrillOptions): Promise<DrillResult> {
  const {runs, seed, onWrong = () => {}, breakage = (lake) => lake} = options
  const drawn = [...drawRuns(seed, runs).entries()].map(([index, run]) => ({
    index,
    run: {
      ...run,
      situation: options.only ?? run.situation,
      faults: run.faults.filter(({kind}) => options.inHaste !== true || kind !== 'timeout'),
    },
  }))
  const result = {runs, applied: 0, doubled: 0, lost: 0, notesMissing: 0, wrongReceipts: 0, seed}
  const playTheRest = async () => {
    const theatre = await startApi(twoSchools())
    try {
      for (let next = drawn.shift(); next !== undefined; next = drawn.shift()) {
        const {index, run} = next
        const played = await playRun(theatre, run, breakage)
        const verdict = judge(played)
        result.applied += verdict.applied
        result.doubled += verdict.doubled
        result.lost += verdict.lost
        result.notesMissing += verdict.notesMissing
        result.wrongReceipts += verdict.wrongReceipts
        const {applied: _good, ...wrong} = verdict
        if (Object.values(wrong).some((count) => count > 0)) onWrong(run, index)
      }
    } finally {
      await theatre.sandbox.close()
    }
  }
  await Promise.all(Array.from({length: Math.min(SIDE_BY_SIDE, runs)}, playTheRest))
  return result
}

function judge(played: Played) {
  return {
    applied: played.journal.entries
      .flatMap(({changes}) => changes)
      .filter(({before, after}) => before === null && after?._type === 'passAuditNote').length,
    doubled: countDoubled(played),
    lost: countLost(played),
    notesMissing: countNotesMissing(played),
    wrongReceipts: countWrongReceipts(played),
  }
}
