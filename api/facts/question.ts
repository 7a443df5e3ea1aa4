import type {AccountName} from '../ports/paymentReader.ts'
import type {TraceIds} from './readPaymentTraces.ts'

/** One thing to ask a service. Each is asked once. */
export type Question =
  /** Everyone who is this person, and all that refers to them. */
  | {kind: 'person'; ids: string[]; emails: string[]}
  /** Documents that carry the ids of these payments, whoever they were booked to. */
  | ({kind: 'traces'} & TraceIds)
  /** Who has the second address that the student named. */
  | {kind: 'receipt'; email: string}
  | {kind: 'clerk-ids'; ids: string[]}
  | {kind: 'clerk-emails'; emails: string[]}
  | {kind: 'sessions-of-email'; account: AccountName; email: string}
  | {kind: 'sessions-of-intent'; account: AccountName; paymentIntent: string}
  | {kind: 'session-of-charge'; account: AccountName; charge: string}
  | {kind: 'session'; account: AccountName; sessionId: string}
  /** Which accounts are connected to the platform, whether or not a school still names them. */
  | {kind: 'accounts'}
  | {kind: 'disputes'; account: AccountName; paymentIntent: string}
  | {kind: 'refunds'; account: AccountName; paymentIntent: string}
  /** The lines of a checkout beyond those that came with it. */
  | {kind: 'line-items'; account: AccountName; sessionId: string}
  /** What an invoice was for, and which payments paid it. */
  | {kind: 'invoice'; account: AccountName; invoiceId: string}
  /** Who has an id that a session names, be it in Sanity or in Clerk. Sorted. */
  | {kind: 'named-people'; ids: string[]}
  /** Stripe's customers with an address, in whatever case it is written. */
  | {kind: 'customers'; account: AccountName; email: string}
  /** What a customer paid, with a checkout or without. */
  | {kind: 'sessions-of-customer'; account: AccountName; customerId: string}
  | {kind: 'payments-of-customer'; account: AccountName; customerId: string}
  /** The newest payments of an account: one made at the counter names nobody but its payer. */
  | {kind: 'recent-payments'; account: AccountName}
  | {kind: 'payment-of-intent'; account: AccountName; paymentIntent: string}
  /** Sessions that a search of the accounts remembered, also those that only an address ties to the student. All sorted. */
  | {kind: 'index'; accounts: AccountName[]; ids: string[]; mailboxes: string[]}
  /** What was paid on an account since it was last looked through. Null: it had no sessions then. */
  | {kind: 'newer-sessions'; account: AccountName; newerThan: string | null}

/** Equal for equal questions. */
export function questionKey(question: Question): string {
  return JSON.stringify(Object.entries(question).toSorted(([a], [b]) => a.localeCompare(b)))
}
