import {oncePer} from '../oncePer.ts'

/** One repair that undid another. */
export interface Undo {
  /** `_id` of its own note. */
  id: string
  /** `_id` of the note of the repair that it undid. */
  undoes: string
}

/** Nobody undoes and redoes one repair more often. What somebody wrote into the dataset may go on for ever, or name itself. */
export const MOST_UNDOS = 50

const undosOf = oncePer((undos: readonly Undo[]) => Map.groupBy(undos, ({undoes}) => undoes))

/** The repair that undid a repair and stands itself; null where there is none, or where each was undone in turn. */
export function undoneBy(noteId: string, undos: readonly Undo[]): string | null {
  const byUndone = undosOf(undos)
  const standing = (id: string, before: readonly string[]): string | null => {
    if (before.length > MOST_UNDOS) return null
    const path = [...before, id]
    const found = byUndone
      .get(id)
      // Each counts once.
      ?.find((undo) => !path.includes(undo.id) && standing(undo.id, path) === null)
    return found?.id ?? null
  }
  return standing(noteId, [])
}
