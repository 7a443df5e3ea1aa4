import type Stripe from 'stripe'
import type {Money} from '../../schemas/rules/money.ts'
import type {
  Purchase,
  PurchaseItem,
  PurchasePart,
  PurchaseState,
} from '../../schemas/rules/purchase.ts'
import {PLATFORM, type AccountName} from '../ports/paymentReader.ts'
import {currencyIn} from './currencyIn.ts'
import {expanded, idOf, instantOfSeconds} from './expanded.ts'
import {moneyState, type AroundPayment} from './moneyState.ts'
import {readSessionClaims} from './readSessionClaims.ts'

/** What else is known of a payment: its further names, and the period that an invoice is for. */
export interface BesideSession {
  /** Charges of the intent beside the latest, and what paid its invoice. */
  furtherNames: readonly string[]
  period: {from: string; to: string} | null
}

const NOTHING_BESIDE: BesideSession = {furtherNames: [], period: null}

/**
 * A Checkout Session as the rules see it. Expects `payment_intent.latest_charge` and `line_items.data.price.product`
 * expanded. What is not expanded is unknown, not absent.
 *
 * @param account `platform`, or the `acct_…` on which the session was found.
 */
export function toPurchase(
  session: Stripe.Checkout.Session,
  account: AccountName,
  around: AroundPayment,
  beside: BesideSession = NOTHING_BESIDE,
): Purchase {
  const intent = expanded(session.payment_intent)
  const charge = expanded(intent?.latest_charge)
  const paymentIntentId = idOf(session.payment_intent)
  const chargeId = idOf(intent?.latest_charge)
  const invoiceId = idOf(session.invoice)
  const amount: Money = {
    minor: session.amount_total ?? 0,
    currency: currencyIn(session.currency ?? charge?.currency),
  }
  const became = moneyState(charge, amount, ownOf({paymentIntentId, chargeId}, around))
  const names = [session.id, paymentIntentId, chargeId, invoiceId, ...beside.furtherNames]
  const claims = readSessionClaims(session)
  const subscriptionId = idOf(session.subscription)
  const isPlan = session.mode === 'subscription' && account === PLATFORM
  return {
    purchaseId: session.id,
    names: [...new Set(names.filter((name) => name !== null))].toSorted(),
    origin: 'checkout',
    sessionId: session.id,
    paymentIntentId,
    chargeId,
    invoiceId,
    customerId: idOf(session.customer),
    recurring: subscriptionId === null ? null : {subscriptionId, period: beside.period},
    account,
    livemode: session.livemode,
    createdAt: instantOfSeconds(session.created),
    paidAt: charge?.paid ? instantOfSeconds(charge.created) : null,
    ...became,
    state: stateOf(session, became.state),
    amount,
    discount: session.total_details?.amount_discount ?? 0,
    tax: session.total_details?.amount_tax ?? 0,
    payerEmail: session.customer_details?.email ?? session.customer_email ?? null,
    payerName: session.customer_details?.name ?? null,
    items: itemsOf(session),
    metadata: {...session.metadata},
    claims: isPlan ? {...claims, kind: 'platform-plan'} : claims,
    unread: unreadOf(session, around),
  }
}

/** `around` may hold what was read of other payments of the account. */
function ownOf(
  {paymentIntentId, chargeId}: Pick<Purchase, 'paymentIntentId' | 'chargeId'>,
  {disputes, refunds, unread}: AroundPayment,
): AroundPayment {
  const isOwn = (item: Pick<Stripe.Dispute | Stripe.Refund, 'payment_intent' | 'charge'>) => {
    const [intent, charge] = [idOf(item.payment_intent), idOf(item.charge)]
    return (
      (intent !== null && intent === paymentIntentId) || (charge !== null && charge === chargeId)
    )
  }
  return {disputes: disputes.filter(isOwn), refunds: refunds.filter(isOwn), unread}
}

function stateOf(session: Stripe.Checkout.Session, ifPaid: PurchaseState): PurchaseState {
  const intent = expanded(session.payment_intent)
  if (session.status === 'complete' && session.payment_status === 'no_payment_required') {
    return 'free'
  }
  if (session.status === 'complete' && session.payment_status === 'paid') {
    // A payment whose charge nobody showed may have been taken back long ago.
    return typeof session.payment_intent === 'string' ? 'unknown' : ifPaid
  }
  if (intent?.status === 'requires_capture') return 'reserved'
  // Where it succeeded Stripe has the money, and will say so of the session as well.
  if (intent?.status === 'processing' || intent?.status === 'succeeded') return 'processing'
  return stateOfUnpaid(session, intent)
}

function stateOfUnpaid(
  {status}: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
): PurchaseState {
  if (status === 'open') return 'open'
  if (status === 'expired') return 'expired'
  if (status !== 'complete') return 'unknown'
  const isFailed = intent?.status === 'requires_payment_method' || intent?.status === 'canceled'
  return isFailed ? 'failed' : 'processing'
}

function itemsOf(session: Stripe.Checkout.Session): PurchaseItem[] {
  return (session.line_items?.data ?? []).map((item) => {
    const product = expanded(item.price?.product)
    const known = product === null || product.deleted === true ? null : product
    return {
      name: item.description ?? known?.name ?? null,
      productPassId: known?.metadata['passId']?.trim() || null,
      quantity: item.quantity ?? 1,
      amount: item.amount_total,
    }
  })
}

function unreadOf(session: Stripe.Checkout.Session, {unread}: AroundPayment): PurchasePart[] {
  const parts = new Set(unread)
  if (session.line_items?.has_more === true) parts.add('items')
  return [...parts].toSorted()
}
