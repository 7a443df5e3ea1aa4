import type {Assessment} from '../diagnosis/assess.ts'
import type {StudentFacts} from '../facts.ts'
import type {Json, JsonObject} from '../json.ts'
import {changed, patch} from './documentChange.ts'
import {finishPlan, plainDraft, refusedPlan} from './finishPlan.ts'
import type {Intent} from './intent.ts'
import type {DocumentChange, FieldChange, Plan} from './plan.ts'

/**
 * Puts every field back that a repair changed. What it created is switched off, never deleted, so that the payment is not
 * given a second time. Refused where somebody changed one of these fields since.
 */
export function planUndo(assessment: Assessment, intent: Extract<Intent, {action: 'undo'}>): Plan {
  const {facts} = assessment
  const repair = facts.repairs.find(({noteId}) => noteId === intent.noteId)
  if (!repair || repair.schoolId !== facts.school.id) {
    return refusedPlan(assessment, intent, ['note-not-found'])
  }
  if (repair.undoneBy !== null) return refusedPlan(assessment, intent, ['already-undone'])
  const changes = repair.changes.map((change) => undoing(change, facts))
  if (changes.includes('changed-since')) return refusedPlan(assessment, intent, ['changed-since'])
  const real = changes.filter((change) => typeof change === 'object' && change !== null)
  return finishPlan(assessment, plainDraft(intent, real))
}

/** Null: nothing to undo. A user document that was made stays, for the account it belongs to is real. */
function undoing(
  change: DocumentChange,
  facts: StudentFacts,
): DocumentChange | 'changed-since' | null {
  const isUser = change.documentType === 'user'
  if (isUser && change.operation === 'create') return null
  const stored = (isUser ? facts.student.users : facts.subscriptions).find(
    ({id}) => id === change.documentId,
  )
  if (!stored) return 'changed-since'
  if (change.operation === 'create') {
    const fields = changed(stored.document, 'isActive', false, 'undone')
    return fields.length === 0 ? null : patch('subscription', stored, fields)
  }
  const untouched = change.fields.every(({field, after}) => same(stored.document, field, after))
  if (!untouched) return 'changed-since'
  const fields: FieldChange[] = change.fields.map(({field, before, after}) => ({
    field,
    before: after,
    after: before,
    rule: 'undone',
  }))
  return patch(change.documentType, stored, fields)
}

function same(document: JsonObject, field: string, value: Json): boolean {
  return JSON.stringify(document[field] ?? null) === JSON.stringify(value)
}
