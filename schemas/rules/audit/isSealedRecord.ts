import {fingerprint} from '../fingerprint.ts'
import type {JsonObject} from '../json.ts'

/** The record still hashes to what `sealNote` found when it was written. */
export function isSealedRecord(record: JsonObject): boolean {
  const {hash, ...content} = record
  return typeof hash === 'string' && fingerprint(content) === hash
}
