import type {Tell} from '../../schemas/contract/message.ts'
import type {AuditNote} from '../../schemas/rules/audit/auditNote.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {SendOutcome} from '../../schemas/rules/message/messageOutcome.ts'
import {endedRecord, storedMessageRecord} from '../../schemas/rules/message/studentMessageRecord.ts'
import type {Told} from '../../schemas/rules/message/toldOf.ts'
import type {StudentNotifier} from '../ports/studentNotifier.ts'
import {detached} from '../upstream/requestScope.ts'
import type {Services} from '../services.ts'
import {tellingOf} from './tellingOf.ts'

/** Somebody who can be told of a repair, and what. */
export interface Unsent extends Tell {
  notifier: StudentNotifier
  school: {id: string; name: string}
  /** The one of whom the note speaks, whoever was asked about. */
  student: {id: string; clerkId: string | null; email: string; name: string | null}
}

/** What is to be sent once the repair is written. Null: nothing was asked for, or it cannot be sent. */
export function unsentOf(
  {notifier}: Pick<Services, 'notifier'>,
  {school, student}: Pick<StudentFacts, 'school' | 'student'>,
  tell: Tell | null,
): Unsent | null {
  const telling = tellingOf({notifier}, {student})
  if (tell === null || notifier === null || !telling.available) return null
  const {name, email} = telling
  const {id, clerkId} = student
  return {
    ...tell,
    notifier,
    school: {id: school.id, name: school.name},
    student: {id, clerkId, email, name},
  }
}

/**
 * Tells a student of a repair that is written, and writes down what became of that. To be called by whoever wrote the repair,
 * once. Never throws: the repair stands whether or not the student hears of it.
 */
export async function tellStudent(
  services: Pick<Services, 'lake' | 'clock' | 'log'>,
  {notifier, ...content}: Unsent,
  note: AuditNote,
): Promise<Told> {
  const outcome = await notifier.send({
    id: `msg_${note.planHash.slice(0, 24)}`,
    ...content,
    noteId: note.id,
    at: instantOf(services),
  })
  const {language} = content
  const at = instantOf(services)
  await detached(() => writeDown(services, note, {language, outcome, at}))
  return {outcome, at, language, actorName: note.actor.name}
}

/** Where this fails, the records say that a message was begun, and no more. */
async function writeDown(
  {lake, log}: Pick<Services, 'lake' | 'log'>,
  note: AuditNote,
  end: {language: Tell['language']; outcome: SendOutcome; at: string},
): Promise<void> {
  const record = storedMessageRecord(endedRecord(note, end))
  try {
    const written = await lake.commit(
      [{create: record}],
      `pass-support-told-${note.planHash.slice(0, 32)}`,
    )
    if (written !== 'committed') log.error({noteId: note.id, written}, 'message not recorded')
  } catch (error) {
    log.error(
      {noteId: note.id, error: error instanceof Error ? error.message : 'unknown'},
      'message not recorded',
    )
  }
}

function instantOf({clock}: Pick<Services, 'clock'>): string {
  return new Date(clock()).toISOString()
}
