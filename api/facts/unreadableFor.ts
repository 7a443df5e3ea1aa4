import {
  unreadableFields,
  type UnreadableDocument,
} from '../../schemas/rules/documents/unreadableDocument.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {publishedId} from '../../schemas/rules/publishedId.ts'
import {isErased} from '../../schemas/rules/audit/isErased.ts'
import {readRecord} from '../../schemas/rules/audit/readRecord.ts'
import {referenceField, textField, type JsonObject} from '../../schemas/rules/json.ts'
import {summariseNote} from '../audit/summariseNote.ts'
import {isVisible} from '../auth/visibleSchools.ts'
import type {Gathering} from './gathering.ts'

/**
 * What could not be read of the documents that the student's file rests on, as far as the actor may know of it.
 *
 * @param facts what the actor may see
 */
export function unreadableFor(
  {person, traces, visible}: Gathering,
  facts: StudentFacts,
): UnreadableDocument[] {
  const named = new Set([
    ...facts.subscriptions.flatMap(({passId, legacyPassId}) => [passId, legacyPassId]),
    ...facts.purchases.map(({claims}) => claims.passId && publishedId(claims.passId)),
  ])
  const rows = [...person.unreadable, ...traces.unreadable].filter(
    ({schoolId}) => visible === 'all' || (schoolId !== null && visible.includes(schoolId)),
  )
  const all = [
    ...rows.map(({type, id, field}) => ({type, id, field})),
    ...[...facts.subscriptions, ...facts.drafts].flatMap(unreadable('subscription')),
    ...facts.student.users.flatMap(unreadable('user')),
    ...facts.passes.filter(({id}) => named.has(id)).flatMap(unreadable('pass')),
    ...facts.webhookLogs.flatMap(unreadable('webhookLog')),
    ...facts.classBookings.flatMap(unreadable('booking')),
    ...person.notes
      .filter((note) => isVisible(visible, referenceField(note, 'school')))
      .flatMap(damageOf),
  ]
  return [...new Map(all.map((entry) => [JSON.stringify(Object.values(entry)), entry])).values()]
}

function unreadable(type: string) {
  return (document: Parameters<typeof unreadableFields>[1]) => unreadableFields(type, document)
}

/** What lists leave out of a note, and what only its record knew. The check of the trail says more. */
function damageOf(note: JsonObject): UnreadableDocument[] {
  const named = {type: 'passAuditNote', id: textField(note, '_id')}
  if (summariseNote(note, []) === null) return [{...named, field: null}]
  return readRecord(note) === null && !isErased(note) ? [{...named, field: 'record'}] : []
}
