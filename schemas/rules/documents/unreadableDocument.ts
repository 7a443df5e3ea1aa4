import type {Oddity} from './oddity.ts'

/** What could not be read, and so was left out of everything that was judged. */
export interface UnreadableDocument {
  type: string
  /** Null: it has no `_id` that could be read. */
  id: string | null
  /** Null: nothing of the document could be read. */
  field: string | null
}

/** The fields of a document that count as absent because nobody can tell what they say. */
export function unreadableFields(
  type: string,
  {id, oddities}: {id: string; oddities: readonly Oddity[]},
): UnreadableDocument[] {
  return oddities.filter(({kind}) => kind === 'unreadable').map(({field}) => ({type, id, field}))
}
