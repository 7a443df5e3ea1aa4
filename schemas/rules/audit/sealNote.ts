import {fingerprint} from '../fingerprint.ts'
import type {Json} from '../json.ts'
import type {AuditNote} from './auditNote.ts'

/** Adds the note's fingerprint. It covers the hash of the note before, so no note can be changed or dropped unnoticed. */
export function sealNote(note: Omit<AuditNote, 'hash'>): AuditNote {
  const content: Json = JSON.parse(JSON.stringify(note))
  return {...note, hash: fingerprint(content)}
}
