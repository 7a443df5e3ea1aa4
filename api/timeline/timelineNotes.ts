import {checkNote} from '../../schemas/rules/audit/checkNote.ts'
import {textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {TimelineNote} from '../../schemas/rules/timeline/timelineFacts.ts'
import {readNoteRecord} from '../audit/readNoteRecord.ts'
import {summariseNote} from '../audit/summariseNote.ts'
import {undosAmong} from '../audit/undosAmong.ts'
import {transactionIdOf} from '../repair/transactionIdOf.ts'

/** The notes of one school, as the timeline tells them. One that nobody can read any more is left to the verification. */
export function timelineNotes(notes: readonly JsonObject[], schoolId: string): TimelineNote[] {
  const undos = undosAmong(notes)
  return notes.flatMap((note) => {
    const summary = summariseNote(note, undos)
    if (summary === null || summary.schoolId !== schoolId) return []
    const {id, at, actor, action, reason, passNames, stripeConfirmed, undoneBy, undoes} = summary
    return [
      {
        noteId: id,
        at,
        actorName: actor.name,
        action,
        reason,
        note: summary.note,
        passNames,
        stripeConfirmed,
        changes: summary.changes,
        undoneBy,
        undoes,
        intact: checkNote(note).intact,
        purchaseId: readNoteRecord(note)?.purchase?.purchaseId ?? null,
        transactionId: transactionIdOf(textField(note, 'planHash') ?? ''),
      },
    ]
  })
}
