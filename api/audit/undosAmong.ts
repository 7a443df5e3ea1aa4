import type {Undo} from '../../schemas/rules/audit/undoneBy.ts'
import {textField, type JsonObject} from '../../schemas/rules/json.ts'

/** Those of the notes that undid another, by what they show. */
export function undosAmong(notes: readonly JsonObject[]): Undo[] {
  return notes.flatMap((note) => {
    const [id, undoes] = [textField(note, '_id'), textField(note, 'undoes')]
    return id === null || undoes === null ? [] : [{id, undoes}]
  })
}
