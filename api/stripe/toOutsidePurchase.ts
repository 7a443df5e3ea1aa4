import type Stripe from 'stripe'
import type {Money} from '../../schemas/rules/money.ts'
import type {Purchase, PurchaseItem} from '../../schemas/rules/purchase.ts'
import type {AccountName} from '../ports/paymentReader.ts'
import {currencyIn} from './currencyIn.ts'
import {idOf, instantOfSeconds} from './expanded.ts'
import {moneyState, type AroundPayment} from './moneyState.ts'
import {readClaims} from './readSessionClaims.ts'

/** A payment that no Checkout Session made: by card reader, invoice, payment element, or typed in at the dashboard. */
export interface OutsidePayment {
  account: AccountName
  charge: Stripe.Charge
  /** Its other charges: attempts that were declined. */
  otherChargeIds: readonly string[]
  invoice: Stripe.Invoice | null
}

/** A payment outside the checkout as the rules see it. `around` may hold what was read of other payments. */
export function toOutsidePurchase(
  {account, charge, otherChargeIds, invoice}: OutsidePayment,
  around: AroundPayment,
): Purchase {
  const paymentIntentId = idOf(charge.payment_intent)
  const invoiceId = invoice?.id ?? null
  const amount: Money = {minor: charge.amount, currency: currencyIn(charge.currency)}
  const isOwn = (item: Pick<Stripe.Dispute | Stripe.Refund, 'charge'>) =>
    idOf(item.charge) === charge.id
  const became = moneyState(charge, amount, {
    ...around,
    disputes: around.disputes.filter(isOwn),
    refunds: around.refunds.filter(isOwn),
  })
  const names = [charge.id, paymentIntentId, invoiceId, ...otherChargeIds]
  const metadata = {...invoice?.metadata, ...charge.metadata}
  return {
    purchaseId: paymentIntentId ?? charge.id,
    names: [...new Set(names.filter((name) => name !== null))].toSorted(),
    origin: 'outside-checkout',
    sessionId: null,
    paymentIntentId,
    chargeId: charge.id,
    invoiceId,
    customerId: idOf(charge.customer),
    recurring: recurringOf(invoice),
    account,
    livemode: charge.livemode,
    createdAt: instantOfSeconds(charge.created),
    paidAt: charge.paid && charge.captured ? instantOfSeconds(charge.created) : null,
    ...became,
    state: stateOf(charge) ?? became.state,
    amount,
    discount: 0,
    tax: 0,
    payerEmail: charge.billing_details.email ?? charge.receipt_email,
    payerName: charge.billing_details.name,
    items: invoice === null ? itemOf(charge) : invoice.lines.data.map(itemOfLine),
    metadata,
    claims: readClaims(metadata, null),
    unread: [...around.unread].toSorted(),
  }
}

/** Null: it went through, and what became of it then decides. */
function stateOf({status, captured}: Stripe.Charge): 'failed' | 'processing' | 'reserved' | null {
  if (status === 'failed') return 'failed'
  if (status === 'pending') return 'processing'
  return captured ? null : 'reserved'
}

function recurringOf(invoice: Stripe.Invoice | null): Purchase['recurring'] {
  const subscriptionId = idOf(invoice?.parent?.subscription_details?.subscription)
  return subscriptionId === null ? null : {subscriptionId, period: periodOf(invoice)}
}

/** What the invoice was for: its lines tell, for the invoice's own period is the one before. */
export function periodOf(invoice: Stripe.Invoice | null): {from: string; to: string} | null {
  const periods = invoice?.lines.data.map(({period}) => period) ?? []
  const [first] = periods
  if (first === undefined) return null
  return {
    from: instantOfSeconds(Math.min(...periods.map(({start}) => start))),
    to: instantOfSeconds(Math.max(...periods.map(({end}) => end))),
  }
}

function itemOf({description, amount}: Stripe.Charge): PurchaseItem[] {
  return description === null ? [] : [{name: description, productPassId: null, quantity: 1, amount}]
}

function itemOfLine({description, quantity, amount}: Stripe.InvoiceLineItem): PurchaseItem {
  return {name: description, productPassId: null, quantity: quantity ?? 1, amount}
}

/** The intents that paid an invoice. Needs `payments` expanded. */
export function intentsOf(invoice: Stripe.Invoice): string[] {
  return (invoice.payments?.data ?? []).flatMap(({payment}) => idOf(payment.payment_intent) ?? [])
}
