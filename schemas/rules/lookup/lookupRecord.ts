import type {Actor} from '../audit/auditNote.ts'
import {fingerprint} from '../fingerprint.ts'
import {objectField, referenceField, textField, type JsonObject} from '../json.ts'
import {instantOf} from '../validity.ts'

/** That somebody was shown a student's file at a school on some day, and when they first were. It holds no address. */
export interface LookupRecord {
  id: string
  schoolId: string
  /** The `_id` of a user document, or the Clerk id of whoever has none. */
  studentId: string
  /** Instant, UTC, of the first time on that day. */
  at: string
  actor: {id: string; name: string}
}

/** A look-up as it is to be written down. */
interface Lookup extends Omit<LookupRecord, 'id' | 'actor'> {
  actor: Actor
  /** Day of the school's zone, such as `2025-08-20`. */
  day: string
}

const TYPE = 'passLookup'

/** One a day for each person, student and school, however often the file is read. The dot keeps it from whoever has no token. */
export function lookupIdOf({actor, studentId, schoolId, day}: Omit<Lookup, 'at'>): string {
  return `${TYPE}.${fingerprint([actor.via, actor.id, studentId, schoolId, day]).slice(0, 24)}`
}

/** A record as the dataset keeps it. */
export function storedLookup(lookup: Lookup): JsonObject & {_id: string; _type: string} {
  const {actor, studentId, schoolId, at} = lookup
  return {
    _id: lookupIdOf(lookup),
    _type: TYPE,
    at,
    actor: {id: actor.id, name: actor.name, role: actor.role, via: actor.via},
    school: weakReference(schoolId),
    student: weakReference(studentId),
  }
}

/** Reads a stored record; null where it is none, or somebody has damaged it. */
export function readLookup(document: JsonObject): LookupRecord | null {
  const actor = objectField(document, 'actor')
  const id = textField(document, '_id')
  const schoolId = referenceField(document, 'school')
  const studentId = referenceField(document, 'student')
  const at = instantOf(textField(document, 'at'))
  const actorId = actor && textField(actor, 'id')
  const actorName = actor && textField(actor, 'name')
  if (!id || !schoolId || !studentId || !at || !actorId || !actorName) return null
  if (textField(document, '_type') !== TYPE) return null
  return {id, schoolId, studentId, at, actor: {id: actorId, name: actorName}}
}

/** Weak: a record outlives what it names. */
function weakReference(id: string): JsonObject {
  return {_type: 'reference', _ref: id, _weak: true}
}
