import {fingerprint} from '../fingerprint.ts'
import {booleanField, objectField, referenceField, textField, type JsonObject} from '../json.ts'

/** A person's word that two ids are one student at one school: a stored `passIdentityLink`. */
export interface IdentityLink {
  id: string
  revision: string
  schoolId: string | null
  /** Two ids, sorted: `_id`s of user documents, or the Clerk id of whoever has none. */
  people: string[]
  isActive: boolean
  /** Who switched it last, and the audit note that says so. Null: it was not written by this tool. */
  signature: LinkSignature | null
  /** The document as stored, every field. */
  document: JsonObject
}

export interface LinkSignature {
  noteId: string
  actorId: string
  actorName: string
  /** Instant, UTC. */
  at: string
}

/** One pair has one link at a school, whoever of the two was looked up. Dotted, so it is never public. */
export function linkIdOf(schoolId: string, one: string, other: string): string {
  const people = [one, other].toSorted()
  return `passIdentityLink.${fingerprint([schoolId, ...people]).slice(0, 24)}`
}

/** Reads a stored link. Never fails: what is missing or of another type is null or empty. */
export function readLink(document: JsonObject): IdentityLink {
  const people = document['people']
  return {
    id: textField(document, '_id') ?? '',
    revision: textField(document, '_rev') ?? '',
    schoolId: referenceField(document, 'school'),
    people: Array.isArray(people) ? people.filter((id) => typeof id === 'string') : [],
    isActive: booleanField(document, 'isActive') === true,
    signature: signatureOf(objectField(document, 'signature')),
    document,
  }
}

function signatureOf(stored: JsonObject | null): LinkSignature | null {
  if (stored === null) return null
  const [noteId, actorId, actorName, at] = ['noteId', 'actorId', 'actorName', 'at'].map((key) =>
    textField(stored, key),
  )
  return noteId && actorId && actorName && at ? {noteId, actorId, actorName, at} : null
}
