import {z} from 'zod'
import {auditNoteDetail, type AuditNoteDetail} from '../../schemas/contract/audit.ts'
import {jsonObject} from '../../schemas/contract/values.ts'
import {checkNote} from '../../schemas/rules/audit/checkNote.ts'
import {withPresentNames} from '../../schemas/rules/audit/withPresentNames.ts'
import {textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {rawDocument} from '../lake/storedDocument.ts'
import {ProblemError} from '../problems/problemError.ts'
import {noteFilter} from './noteFilter.ts'
import {readTold} from './readTold.ts'
import {readUndos} from './readUndos.ts'
import {summariseNote} from './summariseNote.ts'

/** The parts of the record that lists do without. A later version may store them otherwise: then they are left out. */
const recordParts = z.object({
  diagnosis: auditNoteDetail.shape.diagnosis.catch([]),
  purchase: jsonObject.nullable().catch(null),
  evidence: jsonObject.nullable().catch(null),
  passMatchMethod: z.string().nullable().catch(null),
  confirmed: z.array(z.string()).catch([]),
})

/**
 * One note in full, and the later repairs of the documents that it changed.
 *
 * @throws ProblemError `note-not-found`, also for a note of a school that the actor may not see; `note-unreadable` where somebody
 *   took away what every note has
 */
export async function readNote(
  {lake, visible}: Pick<ScopedServices, 'lake' | 'visible'>,
  noteId: string,
): Promise<AuditNoteDetail> {
  const {condition, params} = noteFilter({}, visible)
  const found = await lake.query(`*[_id == $noteId && ${condition}][0]`, {...params, noteId})
  const note = rawDocument.nullable().parse(found)
  if (note === null) throw new ProblemError('note-not-found')
  const summary = summariseNote(note, await readUndos(lake, [noteId]))
  if (summary === null) throw new ProblemError('note-unreadable')
  const check = checkNote(note)
  const {findings, ...record} = check.intact ? withPresentNames(check.record) : {}
  const [told, later] = await Promise.all([
    readTold(lake, noteId),
    readLater({lake, visible}, note, [
      ...new Set(summary.changes.map(({documentId}) => documentId)),
    ]),
  ])
  return {
    ...summary,
    intact: check.intact,
    ...recordParts.parse({...record, diagnosis: findings}),
    hash: textField(note, 'hash'),
    previousHash: textField(note, 'previousHash'),
    told,
    later,
  }
}

const laterNotes = eachReadable(auditNoteDetail.shape.later.element, 'passAuditNote')

async function readLater(
  {lake, visible}: Pick<ScopedServices, 'lake' | 'visible'>,
  note: JsonObject,
  documentIds: string[],
): Promise<AuditNoteDetail['later']> {
  const {condition, params} = noteFilter({}, visible)
  const found = await lake.query(
    `*[${condition} && _id != $noteId && at >= $since && count(changes[documentId in $documentIds]) > 0]
      | order(at asc, _id asc)[0...20]{
        "id": _id, at, action, reason, "actorName": actor.name, "undoes": coalesce(undoes, null)
      }`,
    {
      ...params,
      noteId: textField(note, '_id') ?? '',
      since: textField(note, 'at') ?? '',
      documentIds,
    },
  )
  return laterNotes.parse(found).rows
}
