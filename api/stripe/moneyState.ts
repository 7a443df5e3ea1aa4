import type Stripe from 'stripe'
import type {Money} from '../../schemas/rules/money.ts'
import type {Purchase, PurchasePart, PurchaseState} from '../../schemas/rules/purchase.ts'

/** The bank holds the money. An inquiry (`warning_…`) leaves it with the school. */
const HELD: ReadonlySet<string> = new Set([
  'needs_response',
  'under_review',
  'appeal_needs_response',
  'appeal_under_review',
])

/** Announced: Stripe has not sent it back yet, and may still fail to. */
const ANNOUNCED: ReadonlySet<string> = new Set(['pending', 'requires_action'])

/** What was read of a payment beside the charge, and what could not be. */
export interface AroundPayment {
  disputes: readonly Stripe.Dispute[]
  refunds: readonly Stripe.Refund[]
  unread: ReadonlySet<PurchasePart>
}

/** What became of money that went through. */
export interface MoneyState extends Pick<Purchase, 'refunded' | 'disputed'> {
  state: PurchaseState
}

/** What became of money that went through. The worst for the school comes first: a lost dispute is no refund, and outlives one. */
export function moneyState(
  charge: Stripe.Charge | null,
  amount: Money,
  {disputes, refunds, unread}: AroundPayment,
): MoneyState {
  const lost = sumOf(disputes.filter(({status}) => status === 'lost'))
  const held = sumOf(disputes.filter(({status}) => HELD.has(status)))
  const back = sumOf(refunds.filter(({status}) => status === 'succeeded'))
  const announced = sumOf(refunds.filter(({status}) => ANNOUNCED.has(status ?? '')))
  // Of a charge that was paid back before refunds were kept one by one, there is only the sum.
  const told = refunds.length === 0 ? (charge?.amount_refunded ?? 0) : back + announced
  const of = (state: PurchaseState): MoneyState => ({
    state,
    refunded: {...amount, minor: told},
    disputed: {...amount, minor: lost + held},
  })
  if (lost > 0) return of(lost < amount.minor ? 'dispute-lost-in-part' : 'dispute-lost')
  if (held > 0) return of(held < amount.minor ? 'dispute-open-in-part' : 'dispute-open')
  if (charge?.disputed === true && (unread.has('disputes') || disputes.length === 0)) {
    return of('unknown')
  }
  const saysRefunded = charge !== null && (charge.refunded || charge.amount_refunded > 0)
  if (saysRefunded && unread.has('refunds')) return of('unknown')
  if (amount.minor > 0 && told - announced >= amount.minor) return of('refunded')
  if (announced > 0) return of('refund-announced')
  if (told > 0) return of('partially-refunded')
  if (disputes.some(({status}) => status === 'won')) return of('dispute-won')
  return of(refunds.length > 0 ? 'refund-failed' : 'paid')
}

function sumOf(items: readonly {amount: number}[]): number {
  return items.reduce((sum, {amount}) => sum + amount, 0)
}
