import type {JsonObject} from '../../schemas/rules/json.ts'
import type {PastRepair} from '../../schemas/rules/plan/pastRepair.ts'
import {readNoteRecord} from './readNoteRecord.ts'

/** What the notes say was done. A note whose record cannot be read is left out: there is nothing of it to undo. */
export function pastRepairs(notes: readonly JsonObject[]): PastRepair[] {
  const records = notes.flatMap((note) => readNoteRecord(note) ?? [])
  return records.map(({id, schoolId, changes}) => ({
    noteId: id,
    schoolId,
    changes,
    undoneBy:
      records.find(({intent}) => intent.action === 'undo' && intent.noteId === id)?.id ?? null,
  }))
}
