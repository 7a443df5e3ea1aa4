import {told} from '../../schemas/contract/message.ts'
import {toldOf, type Told} from '../../schemas/rules/message/toldOf.ts'
import {storedDocuments} from '../lake/storedDocument.ts'
import type {ContentLake} from '../ports/contentLake.ts'

const RECORDS = '*[_type == "passStudentMessage" && noteId == $noteId] | order(at desc, _id desc)'

/** Whether the student was told of a repair, as it was written down. Null: not from here. */
export async function readTold(lake: ContentLake, noteId: string): Promise<Told | null> {
  const {rows} = storedDocuments('passStudentMessage').parse(await lake.query(RECORDS, {noteId}))
  return told.nullable().catch(null).parse(toldOf(rows))
}
