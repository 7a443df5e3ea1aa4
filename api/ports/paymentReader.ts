import type Stripe from 'stripe'
import type {Reading} from './reading.ts'

/** `platform`, or the `acct_…` of a school. */
export type AccountName = string

export const PLATFORM: AccountName = 'platform'

export type Session = Stripe.Checkout.Session

/** Stripe lists sessions by nothing else; there is no search in them and no filter by metadata. */
export type SessionFilter = {email: string} | {paymentIntent: string} | {customer: string}

/** Which page of an account's sessions: the newest, or the one right beside a session. */
export type PagePlace = 'newest' | {olderThan: string} | {newerThan: string}

/** When sessions were created: seconds since 1970, `to` itself not among them. */
export interface Stretch {
  from: number
  to: number
  /** The session that the page follows; null for the first page. */
  after: string | null
}

export interface WebhookEndpoint {
  url: string
  enabled: boolean
  events: string[]
  livemode: boolean
}

/** Events of some types within a time, both ends included. Stripe lists them by no object. */
export interface EventFilter {
  /** At most twenty. */
  types: readonly string[]
  /** Instants, UTC. */
  from: string
  to: string
  /** Only those that at least one endpoint has not taken. */
  undelivered: boolean
}

/** Reads Stripe, and can do nothing else. No method throws: a failure is an answer. */
export interface PaymentReader {
  keyMode: 'live' | 'test'
  /** Newest first, with charge and line items. */
  sessions(account: AccountName, filter: SessionFilter): Promise<Reading<Session[]>>
  /**
   * One page of everybody's sessions, newest first, with neither charge nor line items. Null where the account does not know
   * the session that the page is to lie beside. `complete`: there are no more in that direction.
   */
  page(account: AccountName, place: PagePlace): Promise<Reading<Session[] | null>>
  /**
   * One page of a stretch of everybody's finished sessions, newest first, with charge and without line items. Null where the
   * account does not know the session that the page is to follow. `complete`: the stretch has no more.
   */
  stretch(account: AccountName, stretch: Stretch): Promise<Reading<Session[] | null>>
  /** One session with the metadata of its products; null where the account has none with that id. */
  session(account: AccountName, sessionId: string): Promise<Reading<Session | null>>
  charge(account: AccountName, chargeId: string): Promise<Reading<Stripe.Charge | null>>
  /** All attempts at it, newest first. */
  chargesOfIntent(account: AccountName, paymentIntentId: string): Promise<Reading<Stripe.Charge[]>>
  chargesOfCustomer(account: AccountName, customerId: string): Promise<Reading<Stripe.Charge[]>>
  /** Every line of a checkout, with the metadata of its product. */
  lineItems(account: AccountName, sessionId: string): Promise<Reading<Stripe.LineItem[]>>
  /** Those that have an address, in whatever case it is written. What is younger than a minute may be missing. */
  customers(account: AccountName, email: string): Promise<Reading<Stripe.Customer[]>>
  /** Paid ones, with the payments that paid them. */
  invoicesOfCustomer(account: AccountName, customerId: string): Promise<Reading<Stripe.Invoice[]>>
  invoice(account: AccountName, invoiceId: string): Promise<Reading<Stripe.Invoice | null>>
  /** The accounts connected to the platform, in so far as the key may list them. Newest first. */
  connectedAccounts(): Promise<Reading<AccountName[]>>
  disputes(account: AccountName, paymentIntentId: string): Promise<Reading<Stripe.Dispute[]>>
  refunds(account: AccountName, paymentIntentId: string): Promise<Reading<Stripe.Refund[]>>
  /** The newest two hundred, newest first. Stripe keeps events for thirty days. */
  events(account: AccountName, filter: EventFilter): Promise<Reading<Stripe.Event[]>>
  /** Asks for the least that the work needs, to learn whether it would be given. */
  probe(account: AccountName): Promise<Reading<null>>
  webhookEndpoints(): Promise<Reading<WebhookEndpoint[]>>
}
