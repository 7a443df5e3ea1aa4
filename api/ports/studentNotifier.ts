import type {MessageLanguage} from '../../schemas/rules/message/messageLanguage.ts'
import type {SendOutcome} from '../../schemas/rules/message/messageOutcome.ts'

/** A message to a student about one repair, as it leaves for the school's mailer. */
export interface StudentMessage {
  /** The same however often it is sent, so that a mailer can tell that it has it. */
  id: string
  school: {id: string; name: string}
  student: {
    /** `_id` of the user document, or the Clerk id of whoever has none. */
    id: string
    clerkId: string | null
    email: string
    name: string | null
  }
  language: MessageLanguage
  /** Plain text, as a person wrote or approved it. */
  text: string
  /** The audit note of the repair. */
  noteId: string
  /** Instant, UTC, at which it is sent. */
  at: string
}

/** The school's own mailer. */
export interface StudentNotifier {
  /** Hands a message over, once. Never throws: a repair that is written stays written. */
  send(message: StudentMessage): Promise<SendOutcome>
}
