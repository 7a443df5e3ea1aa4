import type {AssessedPurchase, Assessment} from '../../assessment/assessment.ts'
import {isRetired} from '../../assessment/subjects.ts'
import type {StudentFacts} from '../../facts.ts'
import {isLive, type PaymentClaim} from '../../claim/paymentClaim.ts'

/** How many passes a payment holds, and one where nobody knows. */
export function piecesOf({sold}: Pick<AssessedPurchase, 'sold'>): number {
  return Math.max(1, sold.length)
}

/**
 * The subscription that stands for one pass of a payment. One with a claim stands for the pass that it claims; what the host app
 * wrote claims none, and stands for the first that nobody claimed. Null: the pass was not given, or it was taken back.
 */
export function servedItem(
  {purchase, links, sold}: Pick<AssessedPurchase, 'purchase' | 'links' | 'sold'>,
  item: number,
  {facts}: Assessment,
  ownIds: readonly (string | null)[],
): string | null {
  const claims = claimsNaming(purchase.names, facts)
  const linked = links.map(({subscriptionId}) => subscriptionId)
  const standing = standingOf({names: purchase.names, linked}, facts, ownIds)
  const claimed = claims.filter(
    (claim) => isLive(claim) && standing.includes(claim.subscriptionId ?? ''),
  )
  const own = claimed.find((claim) => claim.item === item)
  if (own) return own.subscriptionId
  const unclaimed = standing.filter((id) => !claimed.some((claim) => claim.subscriptionId === id))
  const open = Array.from({length: piecesOf({sold})}, (_, index) => index).filter(
    (index) => !claimed.some((claim) => claim.item === index),
  )
  return unclaimed[open.indexOf(item)] ?? null
}

/** Of the subscriptions that are tied to a payment, those that stand for it still. */
export function standingOf(
  {names, linked}: {names: readonly string[]; linked: readonly string[]},
  facts: StudentFacts,
  ownIds: readonly (string | null)[],
): string[] {
  const claims = claimsNaming(names, facts)
  return linked.filter(
    (id) =>
      !ownIds.includes(id) && !wasTakenBack(id, claims) && !linked.includes(successorOf(id, facts)),
  )
}

function claimsNaming(names: readonly string[], {claims}: StudentFacts): PaymentClaim[] {
  return claims.filter((claim) => claim.names.some((name) => names.includes(name)))
}

/** What stands in its place speaks for it. Empty: nothing does. */
function successorOf(id: string, {subscriptions}: StudentFacts): string {
  const found = subscriptions.find((subscription) => subscription.id === id)
  return found !== undefined && isRetired(found) ? (found.replacedBy ?? '') : ''
}

/** A repair switched it off, and with it gave its payment free. */
function wasTakenBack(id: string, claims: readonly PaymentClaim[]): boolean {
  return claims.some(
    ({isHeld, subscriptionId, pass}) =>
      !isHeld && subscriptionId === id && pass?.subscription.isActive === false,
  )
}
