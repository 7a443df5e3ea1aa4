import {z} from 'zod'
import type {JsonObject} from '../../schemas/rules/json.ts'
import {readLookup} from '../../schemas/rules/lookup/lookupRecord.ts'
import {readMessageRecord} from '../../schemas/rules/message/studentMessageRecord.ts'
import {toldOf} from '../../schemas/rules/message/toldOf.ts'
import {studentReferenceIds, type Student} from '../../schemas/rules/student.ts'
import type {TimelineFacts} from '../../schemas/rules/timeline/timelineFacts.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {Services} from '../services.ts'

/** One for each person and day. Older ones are counted by nobody. */
const MOST_LOOKUPS = 200

const RECORDS = `{
  "lookups": *[_type == "passLookup" && school._ref == $schoolId && student._ref in $ids]
    | order(at desc, _id desc)[0..${MOST_LOOKUPS}],
  "messages": *[_type == "passStudentMessage" && school._ref == $schoolId && student._ref in $ids]
    | order(at desc, _id desc)
}`

const answer = z.object({
  lookups: storedDocuments('passLookup'),
  messages: storedDocuments('passStudentMessage'),
})

/** What the tool itself wrote down beside the audit notes: who was shown the file, and what the student was told. */
export async function readRecords(
  {lake}: Pick<Services, 'lake'>,
  schoolId: string,
  student: Student,
): Promise<Pick<TimelineFacts, 'lookups' | 'lookupsCut' | 'messages'>> {
  const params = {schoolId, ids: [...studentReferenceIds(student)]}
  const {lookups, messages} = answer.parse(await lake.query(RECORDS, params))
  return {
    lookups: lookups.rows.slice(0, MOST_LOOKUPS).flatMap((document) => readLookup(document) ?? []),
    lookupsCut: lookups.rows.length > MOST_LOOKUPS,
    messages: messagesOf(messages.rows),
  }
}

/** The records of one repair's message are one message. */
function messagesOf(documents: readonly JsonObject[]): TimelineFacts['messages'] {
  const byNote = Map.groupBy(documents, (document) => readMessageRecord(document)?.noteId)
  return [...byNote].flatMap(([noteId, records]) => {
    const told = toldOf(records)
    return noteId === undefined || told === null ? [] : [{noteId, ...told}]
  })
}
