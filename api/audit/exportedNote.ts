import {checkNote} from '../../schemas/rules/audit/checkNote.ts'
import {undoneBy, type Undo} from '../../schemas/rules/audit/undoneBy.ts'
import {textField, type JsonObject} from '../../schemas/rules/json.ts'

/** A note as it leaves the house: what was sealed where it is whole, what is left of it where somebody edited it. */
export interface ExportedNote {
  id: string
  /** As it was written. */
  intact: boolean
  undoneBy: string | null
  /** Of an intact note its record, else the fields that the document shows. */
  content: JsonObject
  /** The fields that the document shows. */
  shown: JsonObject
}

export function exportedNote(note: JsonObject, undos: readonly Undo[]): ExportedNote {
  const id = textField(note, '_id') ?? ''
  const check = checkNote(note)
  const {record: _, ...shown} = note
  return {
    id,
    intact: check.intact,
    undoneBy: undoneBy(id, undos),
    content: check.intact ? check.record : shown,
    shown,
  }
}

/** Of a note of which nothing can be read, that there is one. */
export function unreadableNote(id: string): ExportedNote {
  return {id, intact: false, undoneBy: null, content: {}, shown: {}}
}
