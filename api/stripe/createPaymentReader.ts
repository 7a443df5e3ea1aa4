import type Stripe from 'stripe'
import {
  PLATFORM,
  type AccountName,
  type EventFilter,
  type PagePlace,
  type PaymentReader,
  type SessionFilter,
} from '../ports/paymentReader.ts'
import type {Reading} from '../ports/reading.ts'
import {withDeadline} from '../upstream/requestScope.ts'
import {readList} from './readList.ts'
import {readPage} from './readPage.ts'
import {isMissing, NotStripeError, stripeFailure} from './stripeFailure.ts'

/** Everything that tells what became of the money. Four levels are the most that Stripe expands. */
const CHARGED = ['data.payment_intent.latest_charge']
const LISTED = [...CHARGED, 'data.line_items']
const RETRIEVED = ['payment_intent.latest_charge', 'line_items.data.price.product']

const PAGE = 100
/** A payer with more sessions than this is no student. */
const PAGES_OF_PAYER = 5
/** One person has one customer, or a few from several sales. */
const CUSTOMERS_OF_ADDRESS = 10
/** More schools than that have no account that nobody remembers. */
const PAGES_OF_ACCOUNTS = 3
/** An hour of a busy school. */
const PAGES_OF_EVENTS = 2

/** @param keyMode what the key's prefix says */
export function createPaymentReader(
  stripe: Stripe,
  keyMode: PaymentReader['keyMode'],
): PaymentReader {
  const listSessions = (
    account: AccountName,
    params: Stripe.Checkout.SessionListParams,
    pages: number,
  ) =>
    readList(pages, (cursor) =>
      stripe.checkout.sessions.list(
        {...params, ...cursor, limit: PAGE, expand: LISTED},
        optionsFor(account),
      ),
    )
  return {
    keyMode,
    sessions: (account, filter) => listSessions(account, paramsOf(filter), PAGES_OF_PAYER),
    page: (account, place) =>
      readPage(() =>
        stripe.checkout.sessions.list({...besideOf(place), limit: PAGE}, optionsFor(account)),
      ),
    stretch: (account, {from, to, after}) =>
      readPage(() =>
        stripe.checkout.sessions.list(
          {
            status: 'complete',
            created: {gte: from, lt: to},
            ...(after !== null && {starting_after: after}),
            limit: PAGE,
            expand: CHARGED,
          },
          optionsFor(account),
        ),
      ),
    session: (account, sessionId) =>
      readOne(() =>
        stripe.checkout.sessions.retrieve(sessionId, {expand: RETRIEVED}, optionsFor(account)),
      ),
    charge: (account, chargeId) =>
      readOne(() => stripe.charges.retrieve(chargeId, {}, optionsFor(account))),
    chargesOfIntent: (account, paymentIntentId) =>
      readList(1, (cursor) =>
        stripe.charges.list(
          {...cursor, payment_intent: paymentIntentId, limit: PAGE},
          optionsFor(account),
        ),
      ),
    chargesOfCustomer: (account, customerId) =>
      readList(PAGES_OF_PAYER, (cursor) =>
        stripe.charges.list({...cursor, customer: customerId, limit: PAGE}, optionsFor(account)),
      ),
    lineItems: (account, sessionId) =>
      readList(1, (cursor) =>
        stripe.checkout.sessions.listLineItems(
          sessionId,
          {...cursor, limit: PAGE, expand: ['data.price.product']},
          optionsFor(account),
        ),
      ),
    customers: (account, email) =>
      readOnePage(() =>
        stripe.customers.search(
          {query: `email:"${email.replace(/["\\]/g, '')}"`, limit: CUSTOMERS_OF_ADDRESS},
          optionsFor(account),
        ),
      ),
    invoicesOfCustomer: (account, customerId) =>
      readList(1, (cursor) =>
        stripe.invoices.list(
          {...cursor, customer: customerId, status: 'paid', limit: PAGE, expand: ['data.payments']},
          optionsFor(account),
        ),
      ),
    invoice: (account, invoiceId) =>
      readOne(() =>
        stripe.invoices.retrieve(invoiceId, {expand: ['payments']}, optionsFor(account)),
      ),
    connectedAccounts: async () => {
      const reading = await readList(PAGES_OF_ACCOUNTS, (cursor) =>
        stripe.accounts.list({...cursor, limit: PAGE}),
      )
      return reading.ok ? {...reading, value: reading.value.map(({id}) => id)} : reading
    },
    disputes: (account, paymentIntentId) =>
      readList(1, (cursor) =>
        stripe.disputes.list(
          {...cursor, payment_intent: paymentIntentId, limit: PAGE},
          optionsFor(account),
        ),
      ),
    refunds: (account, paymentIntentId) =>
      readList(1, (cursor) =>
        stripe.refunds.list(
          {...cursor, payment_intent: paymentIntentId, limit: PAGE},
          optionsFor(account),
        ),
      ),
    events: (account, filter) =>
      readList(PAGES_OF_EVENTS, (cursor) =>
        stripe.events.list({...cursor, ...eventParams(filter), limit: PAGE}, optionsFor(account)),
      ),
    probe: (account) => probe(stripe, account),
    webhookEndpoints: async () => {
      const reading = await readList(1, (cursor) =>
        stripe.webhookEndpoints.list({...cursor, limit: PAGE}),
      )
      return reading.ok ? {...reading, value: reading.value.map(endpointOf)} : reading
    },
  }
}

/** A key that may list sessions, with their charges, and disputes may do all that is asked of it. */
async function probe(stripe: Stripe, account: AccountName): Promise<Reading<null>> {
  const readings = await Promise.all([
    readList(1, () =>
      stripe.checkout.sessions.list({limit: 1, expand: LISTED}, optionsFor(account)),
    ),
    readList(1, () => stripe.disputes.list({limit: 1}, optionsFor(account))),
  ])
  const refused = readings.find((reading) => !reading.ok)
  return refused ?? {ok: true, value: null, complete: true}
}

function paramsOf(filter: SessionFilter): Stripe.Checkout.SessionListParams {
  if ('email' in filter) return {customer_details: {email: filter.email}}
  if ('customer' in filter) return {customer: filter.customer}
  return {payment_intent: filter.paymentIntent}
}

function eventParams({types, from, to, undelivered}: EventFilter): Stripe.EventListParams {
  return {
    types: [...types],
    created: {gte: seconds(from), lte: seconds(to)},
    ...(undelivered && {delivery_success: false}),
  }
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000)
}

function besideOf(place: PagePlace): Stripe.Checkout.SessionListParams {
  if (place === 'newest') return {}
  return 'olderThan' in place ? {starting_after: place.olderThan} : {ending_before: place.newerThan}
}

function optionsFor(account: AccountName): Stripe.RequestOptions {
  return account === PLATFORM ? {} : {stripeAccount: account}
}

async function readOne<Item extends {id: string}>(
  retrieve: () => Promise<Item>,
): Promise<Reading<Item | null>> {
  try {
    const value = await withDeadline(retrieve)
    if (typeof value.id !== 'string') throw new NotStripeError('The answer has no id')
    return {ok: true, value, complete: true}
  } catch (error) {
    if (isMissing(error)) return {ok: true, value: null, complete: true}
    return {ok: false, ...stripeFailure(error)}
  }
}

/** What a search found, which gives no list but pages of its own kind. */
async function readOnePage<Item>(
  search: () => Promise<Stripe.ApiSearchResult<Item>>,
): Promise<Reading<Item[]>> {
  try {
    const answer = await withDeadline(search)
    if (answer.object !== 'search_result' || !Array.isArray(answer.data)) {
      throw new NotStripeError('The answer is no search result')
    }
    return {ok: true, value: answer.data, complete: !answer.has_more}
  } catch (error) {
    return {ok: false, ...stripeFailure(error)}
  }
}

function endpointOf(endpoint: Stripe.WebhookEndpoint) {
  return {
    url: endpoint.url,
    enabled: endpoint.status === 'enabled',
    events: endpoint.enabled_events,
    livemode: endpoint.livemode,
  }
}
