import {isJsonObject, textField, type Json, type JsonObject} from '../json.ts'

/** A stored note's `record`, parsed; null where it is not the JSON of an object. */
export function readRecord(note: JsonObject): JsonObject | null {
  try {
    const record: Json = JSON.parse(textField(note, 'record') ?? '')
    return isJsonObject(record) ? record : null
  } catch {
    return null
  }
}
