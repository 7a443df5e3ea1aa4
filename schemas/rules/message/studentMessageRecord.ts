import {objectField, referenceField, textField, type JsonObject} from '../json.ts'
import type {AuditNote} from '../audit/auditNote.ts'
import {instantOf} from '../validity.ts'
import {MESSAGE_LANGUAGES, type MessageLanguage} from './messageLanguage.ts'
import {SEND_OUTCOMES, type SendOutcome} from './messageOutcome.ts'

/** `begun` is written with the repair, before anything is sent; `ended` once the mailer has answered or not. */
export type MessagePhase = 'begun' | 'ended'

/**
 * That a student was told of a repair: one of the two `passStudentMessage` documents of a message. Neither is ever edited, and
 * neither holds the address or the text.
 */
export interface StudentMessageRecord {
  id: string
  phase: MessagePhase
  /** The audit note of the repair that the message is about. */
  noteId: string
  schoolId: string
  /** As in the note: the `_id` of a user document, or the Clerk id of whoever has none. */
  studentId: string
  /** Instant, UTC. */
  at: string
  /** Who applied the repair and had the message sent. */
  actor: {id: string; name: string}
  language: MessageLanguage
  /** Null while `begun`. */
  outcome: SendOutcome | null
}

const TYPE = 'passStudentMessage'

/** One plan has one message, whoever asks and how often. The dots keep its records from whoever has no token. */
export function messageRecordIdOf(planHash: string, phase: MessagePhase): string {
  return `${TYPE}.${planHash.slice(0, 24)}.${phase}`
}

/** What is written with a repair whose student is to be told. */
export function begunRecord(
  {id, planHash, schoolId, studentId, at, actor}: Begun,
  language: MessageLanguage,
): StudentMessageRecord {
  return {
    id: messageRecordIdOf(planHash, 'begun'),
    phase: 'begun',
    noteId: id,
    schoolId,
    studentId,
    at,
    actor: {id: actor.id, name: actor.name},
    language,
    outcome: null,
  }
}

/** What is written once it is known what became of the message. */
export function endedRecord(
  {planHash, ...note}: Begun,
  {language, outcome, at}: {language: MessageLanguage; outcome: SendOutcome; at: string},
): StudentMessageRecord {
  const begun = begunRecord({planHash, ...note}, language)
  return {...begun, id: messageRecordIdOf(planHash, 'ended'), phase: 'ended', at, outcome}
}

type Begun = Pick<AuditNote, 'id' | 'planHash' | 'schoolId' | 'studentId' | 'at' | 'actor'>

export function isMessageRecordId(documentId: string): boolean {
  return documentId.startsWith(`${TYPE}.`)
}

/** A record as the dataset keeps it. */
export function storedMessageRecord(
  record: StudentMessageRecord,
): JsonObject & {_id: string; _type: string} {
  const {id, phase, noteId, schoolId, studentId, at, actor, language, outcome} = record
  return {
    _id: id,
    _type: TYPE,
    phase,
    noteId,
    school: weakReference(schoolId),
    student: weakReference(studentId),
    at,
    actor: {...actor},
    language,
    ...(outcome === null ? {} : {outcome}),
  }
}

/** Reads a stored record; null where it is none, or somebody has damaged it. */
export function readMessageRecord(document: JsonObject): StudentMessageRecord | null {
  const actor = objectField(document, 'actor')
  const texts = {
    id: textField(document, '_id'),
    noteId: textField(document, 'noteId'),
    schoolId: referenceField(document, 'school'),
    studentId: referenceField(document, 'student'),
    at: instantOf(textField(document, 'at')),
    actorId: actor && textField(actor, 'id'),
    actorName: actor && textField(actor, 'name'),
  }
  const {id, noteId, schoolId, studentId, at, actorId, actorName} = texts
  const language = MESSAGE_LANGUAGES.find((known) => known === textField(document, 'language'))
  const outcome = SEND_OUTCOMES.find((known) => known === textField(document, 'outcome')) ?? null
  const phase = phaseOf(textField(document, 'phase'), outcome)
  if (!id || !noteId || !schoolId || !studentId || !at || !actorId || !actorName) return null
  if (textField(document, '_type') !== TYPE || language === undefined || phase === null) return null
  const actorRead = {id: actorId, name: actorName}
  return {id, phase, noteId, schoolId, studentId, at, actor: actorRead, language, outcome}
}

function phaseOf(stored: string | null, outcome: SendOutcome | null): MessagePhase | null {
  if (stored === 'begun' && outcome === null) return 'begun'
  return stored === 'ended' && outcome !== null ? 'ended' : null
}

/** Weak: a record outlives what it names. */
function weakReference(id: string): JsonObject {
  return {_type: 'reference', _ref: id, _weak: true}
}
