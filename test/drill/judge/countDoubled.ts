import type {Journal} from '../journal.ts'
import type {Situation} from '../situations.ts'
import {liveOf, type Played} from './played.ts'

/**
 * 1 where the student ends up with the purchase twice: the tool made a second subscription although the first was there to be
 * seen, or the host app made one and that stayed unsaid, or the plan that should settle it did not.
 */
export function countDoubled({situation, journal, wasSaid}: Played): number {
  const isSettled = liveOf(situation, journal.now()).length <= 1
  return madeByTool(situation, journal) || !wasSaid || !isSettled ? 1 : 0
}

function madeByTool(situation: Situation, {start, entries}: Journal): boolean {
  return entries.some(({by, documents}, index) => {
    if (by === null) return false
    const before = new Set(
      liveOf(situation, entries[index - 1]?.documents ?? start).map(({_id}) => _id),
    )
    const after = liveOf(situation, documents).map(({_id}) => _id)
    if (after.length <= 1 || after.length <= before.size) return false
    // What the host app wrote after the request had come could be missed; all else was there to be seen.
    const excused = new Set(
      entries
        .slice(by.from, index)
        .filter((entry) => entry.by === null)
        .flatMap(({changes}) => changes.map((change) => change.after?._id)),
    )
    return after.some((id) => before.has(id) && !excused.has(id))
  })
}
