import type {AssessedPurchase} from './assessment.ts'
import type {Purchase} from '../purchase.ts'
import type {Pass} from '../pass.ts'

/** The session sold a pass or an upgrade, or something that can only have been one: it costs what a pass costs. */
export function isPassPurchase({purchase, passMatch}: AssessedPurchase): boolean {
  const {kind} = purchase.claims
  if (kind === 'pass' || kind === 'upgrade') return true
  return kind === 'unknown' && (passMatch.kind !== 'unknown' || passMatch.missingPassId !== null)
}

/** A discount was given. `discountAmount` is written, as 0, where there was none. */
export function hasPromo({claims}: Purchase): boolean {
  return claims.promoCode !== null || (claims.discountAmount ?? 0) > 0
}

/** Refunds add up to what was paid, whatever a dispute did besides. */
export function isRefundedInFull({state, amount, refunded}: Purchase): boolean {
  return state === 'refunded' || (amount.minor > 0 && refunded.minor >= amount.minor)
}

export function isRefundedInPart(purchase: Purchase): boolean {
  return purchase.refunded.minor > 0 && !isRefundedInFull(purchase)
}

/** The pass document was changed after that instant, so that it may not say what was bought. */
export function isEditedSince(pass: Pass, instant: string): boolean {
  return Date.parse(pass.updatedAt) > Date.parse(instant)
}
