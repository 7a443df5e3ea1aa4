import type Stripe from 'stripe'
import type {Money} from '../../schemas/rules/money.ts'
import type {Purchase, PurchaseState} from '../../schemas/rules/purchase.ts'
import {readSessionClaims} from './readSessionClaims.ts'

/** ISO 4217 for "no currency": a session that never reached an amount has none. */
const NO_CURRENCY = 'xxx'

/** The bank holds the money, or has taken it. An inquiry (`warning_…`) and a won dispute leave it with the school. */
const HELD: ReadonlySet<string> = new Set([
  'needs_response',
  'under_review',
  'appeal_needs_response',
  'appeal_under_review',
])

/**
 * A Checkout Session as the rules see it. Expects `payment_intent.latest_charge` and `line_items.data.price.product`
 * expanded; `disputes` may hold those of the whole account. What is not expanded is unknown, not absent.
 *
 * @param account `platform`, or the `acct_…` on which the session was found.
 */
export function toPurchase(
  session: Stripe.Checkout.Session,
  account: string,
  disputes: readonly Stripe.Dispute[],
): Purchase {
  const intent = expanded(session.payment_intent)
  const charge = expanded(intent?.latest_charge)
  const paymentIntentId = idOf(session.payment_intent)
  const chargeId = idOf(intent?.latest_charge)
  const amount: Money = {
    minor: session.amount_total ?? 0,
    currency: session.currency ?? charge?.currency ?? NO_CURRENCY,
  }
  const refunded: Money = {...amount, minor: refundedMinor(charge)}
  const own = disputes.filter((dispute) => isOf(dispute, paymentIntentId, chargeId))
  return {
    sessionId: session.id,
    account,
    livemode: session.livemode,
    createdAt: instant(session.created),
    paidAt: charge?.paid ? instant(charge.created) : null,
    state: stateOf({session, intent, charge, amount, refunded, disputes: own}),
    amount,
    refunded,
    paymentIntentId,
    chargeId,
    payerEmail: session.customer_details?.email ?? session.customer_email ?? null,
    payerName: session.customer_details?.name ?? null,
    ...boughtItem(session),
    claims: readSessionClaims(session),
  }
}

/** A session with everything that tells what became of its money. */
interface Payment {
  session: Stripe.Checkout.Session
  intent: Stripe.PaymentIntent | null
  charge: Stripe.Charge | null
  amount: Money
  refunded: Money
  disputes: readonly Stripe.Dispute[]
}

function stateOf(facts: Payment): PurchaseState {
  const {session, intent} = facts
  if (session.status === 'open') return 'open'
  if (session.status === 'expired') return 'expired'
  if (session.status !== 'complete') return 'unknown'
  switch (session.payment_status) {
    case 'no_payment_required':
      return 'free'
    case 'paid':
      return stateOfPaid(facts)
    case 'unpaid':
      return isFailed(intent) ? 'failed' : 'processing'
    default:
      return 'unknown'
  }
}

/** What became of the money. The worst for the school comes first: a lost dispute is no refund, and outlives one. */
function stateOfPaid({charge, amount, refunded, disputes}: Payment): PurchaseState {
  const is = (status: string) => disputes.some((dispute) => dispute.status === status)
  if (is('lost')) return 'dispute-lost'
  if (disputes.some((dispute) => HELD.has(dispute.status))) return 'dispute-open'
  if (charge?.refunded || (amount.minor > 0 && refunded.minor >= amount.minor)) return 'refunded'
  if (refunded.minor > 0) return 'partially-refunded'
  return is('won') ? 'dispute-won' : 'paid'
}

function isFailed(intent: Stripe.PaymentIntent | null): boolean {
  return intent?.status === 'requires_payment_method' || intent?.status === 'canceled'
}

/** `amount_refunded`, or the refunds themselves where they were expanded and come to more. */
function refundedMinor(charge: Stripe.Charge | null): number {
  if (charge === null) return 0
  const listed = (charge.refunds?.data ?? [])
    .filter((refund) => refund.status !== 'failed' && refund.status !== 'canceled')
    .reduce((sum, refund) => sum + refund.amount, 0)
  return Math.max(charge.amount_refunded, listed)
}

function isOf(
  dispute: Stripe.Dispute,
  paymentIntentId: string | null,
  chargeId: string | null,
): boolean {
  const intent = idOf(dispute.payment_intent)
  const charge = idOf(dispute.charge)
  return (intent !== null && intent === paymentIntentId) || (charge !== null && charge === chargeId)
}

function boughtItem(
  session: Stripe.Checkout.Session,
): Pick<Purchase, 'lineItemName' | 'productPassId'> {
  const items = (session.line_items?.data ?? []).map((item) => {
    const product = expanded(item.price?.product)
    const known = product === null || product.deleted === true ? null : product
    const passId = known?.metadata['passId']?.trim()
    return {name: item.description ?? known?.name ?? null, passId: passId || null}
  })
  const item = items.find(({passId}) => passId !== null) ?? items[0]
  return {lineItemName: item?.name ?? null, productPassId: item?.passId ?? null}
}

function expanded<Item extends {id: string}>(item: string | Item | null | undefined): Item | null {
  return typeof item === 'object' ? item : null
}

function idOf(item: string | {id: string} | null | undefined): string | null {
  return typeof item === 'string' ? item : (item?.id ?? null)
}

/** Stripe counts seconds since 1970. */
function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
