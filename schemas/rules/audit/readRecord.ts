import {isJsonObject, textField, type Json, type JsonObject} from '../json.ts'
import {isDeeperThan, MOST_LEVELS} from '../jsonDepth.ts'

/** A stored note's `record`, parsed; null where it is not the JSON of an object, or nests deeper than any that was written. */
export function readRecord(note: JsonObject): JsonObject | null {
  try {
    const record: Json = JSON.parse(textField(note, 'record') ?? '')
    return isJsonObject(record) && !isDeeperThan(record, MOST_LEVELS) ? record : null
  } catch {
    return null
  }
}
