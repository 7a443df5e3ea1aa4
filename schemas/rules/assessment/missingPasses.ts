import type {Money} from '../money.ts'
import {openPieces} from '../plan/grant/servedItem.ts'
import type {AssessedPurchase, Assessment} from './assessment.ts'
import {isServed} from './isServed.ts'

type Known = Pick<Assessment, 'facts'>

/** How many of the passes that a payment was for nobody has been given. */
export function missingPasses(entry: AssessedPurchase, assessment: Known): number {
  const bought = Math.max(1, entry.sold.length)
  if (!isServed(entry)) return bought
  return bought === 1 ? 0 : openPieces(entry, assessment).length
}

/** What the school still holds of a payment. */
export function keptOf({purchase: {amount, refunded}}: Pick<AssessedPurchase, 'purchase'>): Money {
  return {minor: amount.minor - refunded.minor, currency: amount.currency}
}

/** What the school still holds for the passes that are missing. */
export function heldForMissing(entry: AssessedPurchase, assessment: Known): Money {
  const missing = missingPasses(entry, assessment)
  const bought = Math.max(1, entry.sold.length)
  const kept = keptOf(entry)
  if (missing >= bought) return kept
  const share = Math.round((entry.purchase.amount.minor * missing) / bought)
  return {...kept, minor: Math.min(share, kept.minor)}
}
