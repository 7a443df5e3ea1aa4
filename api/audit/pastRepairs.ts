import {checkNote} from '../../schemas/rules/audit/checkNote.ts'
import {undoneBy, type Undo} from '../../schemas/rules/audit/undoneBy.ts'
import {referenceField, textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {PastRepair} from '../../schemas/rules/plan/undo/pastRepair.ts'
import {readNoteRecord, type NoteRecord} from './readNoteRecord.ts'

/** What the notes say was done. Of a note that somebody edited, only that it was. */
export function pastRepairs(notes: readonly JsonObject[]): PastRepair[] {
  const read = notes.map((note) => ({note, record: intactRecord(note)}))
  const undos = read.flatMap(({record}) => (record === null ? [] : undosIn(record)))
  return read.map(({note, record}) => repairOf(note, record, undos))
}

function repairOf(note: JsonObject, record: NoteRecord | null, undos: Undo[]): PastRepair {
  if (record === null) {
    const stated = {at: textField(note, 'at') ?? '', schoolId: referenceField(note, 'school') ?? ''}
    const noteId = textField(note, '_id') ?? ''
    return {noteId, ...stated, changes: [], damaged: true, undoneBy: null}
  }
  const {id, schoolId, at, changes} = record
  return {noteId: id, schoolId, at, changes, damaged: false, undoneBy: undoneBy(id, undos)}
}

function intactRecord(note: JsonObject): NoteRecord | null {
  return checkNote(note).intact ? readNoteRecord(note) : null
}

function undosIn({id, intent}: NoteRecord): Undo[] {
  return intent.action === 'undo' ? [{id, undoes: intent.noteId}] : []
}
