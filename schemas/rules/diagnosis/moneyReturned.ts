import type {Purchase} from '../purchase.ts'

/** Refunds add up to what was paid, whatever a dispute did besides. */
export function isRefundedInFull({state, amount, refunded}: Purchase): boolean {
  return state === 'refunded' || (amount.minor > 0 && refunded.minor >= amount.minor)
}

export function isRefundedInPart(purchase: Purchase): boolean {
  return purchase.refunded.minor > 0 && !isRefundedInFull(purchase)
}
