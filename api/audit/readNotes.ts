import type {z} from 'zod'
import type {auditQuery, AuditResponse} from '../../schemas/contract/audit.ts'
import {textField} from '../../schemas/rules/json.ts'
import {storedDocuments} from '../facts/storedDocument.ts'
import type {Services} from '../services.ts'
import {readCursor, writeCursor} from './auditCursor.ts'
import {summariseNote} from './summariseNote.ts'

// One more than any page may hold (MOST_ROWS of the contract): it tells whether there is a next page.
const NOTES = `*[_type == "passAuditNote"
  && (!defined($school) || school._ref == $school)
  && (!defined($student) || student._ref == $student)
  && (!defined($reason) || reason == $reason)
  && (!defined($at) || at < $at || (at == $at && _id < $id))
] | order(at desc, _id desc)[0...101]{..., "record": null}`

/** One page of the trail, newest first. */
export async function readNotes(
  {lake}: Pick<Services, 'lake'>,
  query: z.output<typeof auditQuery>,
): Promise<AuditResponse> {
  const after = query.cursor === undefined ? null : readCursor(query.cursor)
  const found = storedDocuments.parse(
    await lake.query(NOTES, {
      school: query.school ?? null,
      student: query.student ?? null,
      reason: query.reason ?? null,
      at: after?.at ?? null,
      id: after?.id ?? null,
    }),
  )
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  const end = last && {at: textField(last, 'at') ?? '', id: textField(last, '_id') ?? ''}
  return {
    notes: page.flatMap((note) => summariseNote(note) ?? []),
    nextCursor: end && found.length > page.length ? writeCursor(end) : null,
  }
}
