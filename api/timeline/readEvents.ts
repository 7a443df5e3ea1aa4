import type Stripe from 'stripe'
import {z} from 'zod'
import {isPaid, type Purchase} from '../../schemas/rules/purchase.ts'
import type {StripeEvent, TimelineFacts} from '../../schemas/rules/timeline/timelineFacts.ts'
import {ageDaysOf, EVENTS_KEPT_DAYS} from '../../schemas/rules/timeline/timelineGaps.ts'
import type {AccountName, EventFilter} from '../ports/paymentReader.ts'
import type {Services} from '../services.ts'
import type {TimelineReports} from './timelineReports.ts'

/** So many of the newest payments are looked at. Stripe lists events by time alone, and each asks twice. */
const MOST_PAYMENTS = 3
const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** What the payment itself makes. */
const OF_PAYMENT = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'charge.succeeded',
]
/** What comes later, if ever. */
const OF_RETURN = [
  'charge.refunded',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
]

/** A window of an account's events. */
interface Window extends Omit<EventFilter, 'undelivered'> {
  account: AccountName
}

/** Events of the newest payments, as far as Stripe still keeps them, with what it says about their delivery. */
export async function readEvents(
  {payments}: Pick<Services, 'payments'>,
  purchases: readonly Purchase[],
  now: string,
  reports: TimelineReports,
): Promise<Pick<TimelineFacts, 'events' | 'eventsNotAsked'>> {
  const kept = purchases.filter(({createdAt}) => ageDaysOf(createdAt, now) < EVENTS_KEPT_DAYS)
  const asked = kept.slice(0, MOST_PAYMENTS)
  const windows = [...asked.map(windowOf), ...returnWindows(purchases, now)]
  const found = await Promise.all(
    windows.map(async ({account, ...filter}) => {
      const [all, undelivered] = await Promise.all(
        [false, true].map((only) => payments.events(account, {...filter, undelivered: only})),
      )
      const events = all ? reports.note('events', account, all) : null
      const failed = undelivered ? reports.note('events', account, undelivered) : null
      return (events ?? []).flatMap((event) => eventOf(event, {account, failed, purchases}))
    }),
  )
  return {
    events: [...new Map(found.flat().map((event) => [event.id, event])).values()],
    eventsNotAsked: kept.slice(MOST_PAYMENTS).map(({purchaseId}) => purchaseId),
  }
}

/** A session that was not paid for ends within a day. One that was made its events in the hour after. */
function windowOf(purchase: Purchase): Window {
  const {account, createdAt, paidAt} = purchase
  const start = Date.parse(paidAt ?? createdAt)
  const length = isPaid(purchase) ? HOUR_MS : DAY_MS + HOUR_MS
  return {account, types: OF_PAYMENT, from: instant(start - 60_000), to: instant(start + length)}
}

/** One for each account from which money went back, for nobody knows yet when. */
function returnWindows(purchases: readonly Purchase[], now: string): Window[] {
  const returned = purchases.filter(
    ({refunded, state}) => refunded.minor > 0 || state.startsWith('dispute-'),
  )
  const from = instant(Date.parse(now) - EVENTS_KEPT_DAYS * DAY_MS)
  const accounts = new Set(returned.map(({account}) => account))
  return [...accounts].map((account) => ({account, types: OF_RETURN, from, to: now}))
}

/** The object of an event is a session, payment intent, charge or dispute; each names the payment in its way. */
const subject = z.object({
  id: z.string().optional(),
  payment_intent: z.string().nullish().catch(null),
  charge: z.string().nullish().catch(null),
})

function eventOf(
  event: Stripe.Event,
  {
    account,
    failed,
    purchases,
  }: {account: AccountName; failed: Stripe.Event[] | null; purchases: readonly Purchase[]},
): StripeEvent[] {
  const named = subject.safeParse(event.data.object).data
  const ids = new Set([named?.id, named?.payment_intent, named?.charge])
  const purchase = purchases.find((each) =>
    [each.purchaseId, each.paymentIntentId, each.chargeId].some((id) => id !== null && ids.has(id)),
  )
  if (purchase === undefined) return []
  const {id, type, created, pending_webhooks: pendingWebhooks} = event
  const hasFailed = failed?.some((each) => each.id === id) === true || pendingWebhooks > 0
  const delivery =
    failed === null ? 'not-readable' : hasFailed ? 'failed-or-pending' : 'no-failure-known'
  const at = instant(created * 1000)
  return [{id, purchaseId: purchase.purchaseId, account, type, at, pendingWebhooks, delivery}]
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}
