import type Stripe from 'stripe'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import type {ClerkAccount} from '../../schemas/rules/student.ts'
import type {AccountName, Session} from '../ports/paymentReader.ts'
import type {SourceReports} from './sourceReports.ts'
import type {PersonRead} from './readPerson.ts'
import type {PaymentTraces} from './readPaymentTraces.ts'
import type {FoundHolder} from './readReceiptHolder.ts'

/** Whose facts are gathered, and what for. */
export interface Inquiry {
  schoolId: string
  /** `_id` of a user document, or a Clerk id. */
  studentId: string
  /** A second address that the student names. */
  receiptEmail: string | null
  /** What a plan is asked for; null when somebody only looks. */
  intent: Intent | null
}

export interface FoundSession {
  account: AccountName
  session: Session
}

/** What is known so far. Grows with every answer. */
export interface Gathering {
  inquiry: Inquiry
  person: PersonRead
  sessions: ReadonlyMap<string, FoundSession>
  disputes: readonly Stripe.Dispute[]
  traces: PaymentTraces
  receipt: FoundHolder | null
  /** As the platform lists them; empty until it was asked, or while it may not be. */
  connectedAccounts: readonly AccountName[]
  clerkAccounts: readonly ClerkAccount[]
  /** Ids that Clerk was asked about and answered. */
  clerkIdsAnswered: ReadonlySet<string>
  reports: SourceReports
}
