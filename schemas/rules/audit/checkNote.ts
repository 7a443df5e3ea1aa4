import type {JsonObject} from '../json.ts'
import {isDeeperThan, MOST_LEVELS} from '../jsonDepth.ts'
import {sameJson} from '../sameJson.ts'
import {displayedFields} from './displayedFields.ts'
import {isSealedRecord} from './isSealedRecord.ts'
import {readRecord} from './readRecord.ts'

/** What a stored note shows about itself: its record, if nobody has touched it. */
export type NoteCheck =
  | {intact: true; record: JsonObject}
  /** `record-damaged`: the record is not the one that was hashed. `fields-differ`: what people read is not what it says. */
  | {intact: false; damage: 'record-damaged' | 'fields-differ'}

/** Whether a note, by itself, is as it was written. What it follows in the chain is another question. */
export function checkNote(note: JsonObject): NoteCheck {
  const record = readRecord(note)
  if (record === null || !isSealedRecord(record)) return {intact: false, damage: 'record-damaged'}
  if (isDeeperThan(note, MOST_LEVELS)) return {intact: false, damage: 'fields-differ'}
  const agrees =
    note['_id'] === record['id'] &&
    note['_type'] === 'passAuditNote' &&
    sameJson(ownFields(note), displayedFields(record))
  return agrees ? {intact: true, record} : {intact: false, damage: 'fields-differ'}
}

/** Without what the dataset adds by itself, and without fields that hold nothing. */
function ownFields(note: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(note).filter(
      ([field, value]) => !field.startsWith('_') && field !== 'record' && value !== null,
    ),
  )
}
