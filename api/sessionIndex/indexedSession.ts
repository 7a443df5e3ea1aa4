import {fingerprint} from '../../schemas/rules/fingerprint.ts'
import type {PurchaseClaims} from '../../schemas/rules/purchase.ts'
import {mailboxOf} from '../../schemas/rules/student.ts'
import type {Session} from '../ports/paymentReader.ts'
import {readSessionClaims} from '../stripe/readSessionClaims.ts'

/** What the index keeps of a session: whom it may concern, and nothing that can be read as a name or an address. */
export interface IndexedSession {
  sessionId: string
  /** Instant, UTC. */
  createdAt: string
  /** The id of the student that the session names. */
  clerkId: string | null
  /** See `mailboxKey`; null while nobody typed an address. */
  mailbox: string | null
  /** Id or slug of the school that the session names. */
  school: string | null
}

/** SHA-256 of the mailbox that an address leads to, in whatever case and with whatever tag it is typed. */
export function mailboxKey(email: string): string {
  return fingerprint(mailboxOf(email))
}

export function indexedSession(session: Session): IndexedSession {
  return rowOf({
    sessionId: session.id,
    createdAt: new Date(session.created * 1000).toISOString(),
    claims: readSessionClaims(session),
    payerEmail: session.customer_details?.email ?? null,
  })
}

interface Payment {
  sessionId: string
  createdAt: string
  claims: PurchaseClaims
  payerEmail: string | null
}

/** The same of a session that was read as a purchase. */
export function rowOf({sessionId, createdAt, claims, payerEmail}: Payment): IndexedSession {
  return {
    sessionId,
    createdAt,
    clerkId: claims.clerkId,
    mailbox: payerEmail?.trim() ? mailboxKey(payerEmail) : null,
    school: claims.schoolId ?? claims.schoolSlug,
  }
}
