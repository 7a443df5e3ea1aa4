import type {StudentFacts} from '../facts.ts'
import {listPrices} from '../matching/matchPass.ts'
import {moneyFromMajor} from '../money.ts'
import type {AssessedPurchase} from './assessment.ts'
import type {Purchase, PurchaseState} from '../purchase.ts'
import type {Pass} from '../pass.ts'

/** The session sold a pass or an upgrade, or something that can only have been one: it costs what a pass costs. */
export function isPassPurchase({purchase, passMatch, schoolMatch}: AssessedPurchase): boolean {
  const {kind} = purchase.claims
  if (kind === 'pass' || kind === 'upgrade') return true
  // Money that no checkout took may be for anything.
  if (purchase.origin === 'outside-checkout') return false
  if (kind !== 'unknown') return false
  const isOfPrice = passMatch.kind !== 'unknown' || passMatch.missingPassId !== null
  // On a school's own account, a price in another currency, or of one of several schools, rules nothing out.
  return isOfPrice || passMatch.isIncomparable || schoolMatch.by === 'shared-account'
}

/** A discount was given, by the app or by Stripe. `discountAmount` is written, as 0, where there was none. */
export function hasPromo({claims, discount}: Purchase): boolean {
  return claims.promoCode !== null || (claims.discountAmount ?? 0) > 0 || discount > 0
}

type Priced = Pick<AssessedPurchase, 'purchase' | 'schoolId' | 'sold'>
type Schools = Pick<StudentFacts, 'school' | 'schools'>

/** Paid in another currency than the school's. Something free has none. */
export function currencyDiffers({purchase, schoolId}: Priced, {school, schools}: Schools): boolean {
  const paidTo = schools.find(({id}) => id === schoolId) ?? school
  return purchase.amount.minor !== 0 && purchase.amount.currency !== paidTo.currency
}

/** Another amount was paid than the pass costs, although nothing explains it. Of several passes, each is judged by its line. */
export function isOtherPrice(entry: Priced, pass: Pass, schools: Schools): boolean {
  const {purchase, sold} = entry
  if (pass.price === null || hasPromo(purchase) || purchase.claims.kind === 'upgrade') return false
  if (currencyDiffers(entry, schools)) return false
  const {minor} = moneyFromMajor(pass.price, purchase.amount.currency)
  return !pricesPaid(purchase, sold).includes(minor)
}

/** Less than three quarters of the price was paid, and nothing explains it. */
export function isFarFromPrice(entry: Priced, pass: Pass, schools: Schools): boolean {
  if (!isOtherPrice(entry, pass, schools)) return false
  const {minor} = moneyFromMajor(pass.price ?? 0, entry.purchase.amount.currency)
  return Math.max(...pricesPaid(entry.purchase, entry.sold)) < 0.75 * minor
}

function pricesPaid(purchase: Purchase, sold: Priced['sold']): number[] {
  if (sold.length < 2) return listPrices(purchase)
  return sold.map(({amount}) => amount ?? Math.round(purchase.amount.minor / sold.length))
}

/** Refunds add up to what was paid, whatever a dispute did besides. */
export function isRefundedInFull({state, amount, refunded}: Purchase): boolean {
  if (state === 'refund-announced' || state === 'unknown') return false
  return state === 'refunded' || (amount.minor > 0 && refunded.minor >= amount.minor)
}

export function isRefundedInPart(purchase: Purchase): boolean {
  const {state, refunded} = purchase
  if (state === 'refund-announced' || state === 'unknown') return false
  return refunded.minor > 0 && !isRefundedInFull(purchase)
}

/** A bank has taken some of it back, or holds it. */
export function isDisputed({state}: Purchase): boolean {
  return DISPUTED.has(state)
}

const DISPUTED: ReadonlySet<PurchaseState> = new Set([
  'dispute-open',
  'dispute-open-in-part',
  'dispute-lost',
  'dispute-lost-in-part',
])

/** The pass document was changed after that instant, so that it may not say what was bought. */
export function isEditedSince(pass: Pass, instant: string): boolean {
  return Date.parse(pass.updatedAt) > Date.parse(instant)
}
