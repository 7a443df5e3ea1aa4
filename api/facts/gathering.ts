import type Stripe from 'stripe'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import type {OtherUser} from '../../schemas/rules/identity/identityFacts.ts'
import type {ClerkAccount, UserDocument} from '../../schemas/rules/student.ts'
import type {VisibleSchools} from '../auth/visibleSchools.ts'
import type {AccountName, Session} from '../ports/paymentReader.ts'
import type {FoundInIndex} from '../sessionIndex/sessionIndex.ts'
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

export interface FoundCharge {
  account: AccountName
  charge: Stripe.Charge
}

/** What is known so far. Grows with every answer. */
export interface Gathering {
  inquiry: Inquiry
  /** Whose eyes it is for. All is gathered by what these may be asked about; what is then handed out is less. */
  visible: VisibleSchools
  /** As Sanity answered: of everyone who shares something with the student. */
  read: PersonRead
  /** The part of it that is the student's. */
  person: PersonRead
  sessions: ReadonlyMap<string, FoundSession>
  /** Sessions that a charge or another name of a payment led to, by that name. */
  ledTo: ReadonlyMap<string, readonly string[]>
  disputes: readonly Stripe.Dispute[]
  refunds: readonly Stripe.Refund[]
  /** Keys of the questions that were answered. What was not asked or not answered is not known to be nothing. */
  answered: ReadonlySet<string>
  /** By their ids: those that were asked for, and what the student's customers paid. */
  charges: ReadonlyMap<string, FoundCharge>
  invoices: ReadonlyMap<string, Stripe.Invoice>
  /** Ids of Stripe's customers that have an address of the student's. */
  customerIds: ReadonlySet<string>
  /** Whoever has an id that a session names, and is not known otherwise. */
  named: {users: readonly UserDocument[]; accounts: readonly ClerkAccount[]}
  /** Sessions that may be the student's, beside those that `person.index` has by an id. */
  remembered: readonly FoundInIndex[]
  /** Accounts of which every session newer than those in the index was looked at just now. */
  caughtUp: ReadonlySet<AccountName>
  traces: PaymentTraces
  receipt: FoundHolder | null
  /** As the platform lists them; empty until it was asked, or while it may not be. */
  connectedAccounts: readonly AccountName[]
  /** The student's. */
  clerkAccounts: readonly ClerkAccount[]
  otherAccounts: readonly ClerkAccount[]
  otherUsers: readonly OtherUser[]
  /** Ids that Clerk was asked about and answered. */
  clerkIdsAnswered: ReadonlySet<string>
  reports: SourceReports
}
