/** One repair that undid another. */
export interface Undo {
  /** `_id` of its own note. */
  id: string
  /** `_id` of the note of the repair that it undid. */
  undoes: string
}

/** The repair that undid a repair and stands itself; null where there is none, or where each was undone in turn. */
export function undoneBy(noteId: string, undos: readonly Undo[]): string | null {
  const standing = undos.find(
    (undo) =>
      undo.undoes === noteId &&
      // Each counts once: what somebody wrote into the dataset may name itself.
      undoneBy(
        undo.id,
        undos.filter((other) => other !== undo),
      ) === null,
  )
  return standing?.id ?? null
}
