import type {AssessedPurchase, Assessment} from '../../assessment/assessment.ts'
import type {SoldPass} from '../../assessment/soldPasses.ts'
import {isRetired} from '../../assessment/subjects.ts'
import type {StudentFacts} from '../../facts.ts'
import {isLive, type PaymentClaim} from '../../claim/paymentClaim.ts'

/** How many passes a payment holds, and one where nobody knows. */
export function piecesOf({sold}: Pick<AssessedPurchase, 'sold'>): number {
  return Math.max(1, sold.length)
}

/** What is known of a payment and of the passes in it. */
type Pieces = Pick<AssessedPurchase, 'purchase' | 'links' | 'sold'>

/**
 * The subscription that stands for one pass of a payment. One with a claim stands for the pass that it claims; what the host app
 * wrote claims none, and stands for the first piece of its own pass that nobody claimed, else for the first of any. Null: the pass
 * was not given, or it was taken back.
 */
export function servedItem(
  entry: Pieces,
  item: number,
  {facts}: Pick<Assessment, 'facts'>,
  ownIds: readonly (string | null)[],
): string | null {
  return servedItems(entry, facts, ownIds).get(item) ?? null
}

/** The passes of a payment that were not given, or that were taken back. */
export function openPieces(entry: Pieces, {facts}: Pick<Assessment, 'facts'>): SoldPass[] {
  const served = servedItems(entry, facts, [])
  return entry.sold.filter(({item}) => !served.has(item))
}

function servedItems(
  {purchase, links, sold}: Pieces,
  facts: StudentFacts,
  ownIds: readonly (string | null)[],
): ReadonlyMap<number, string> {
  const linked = links.map(({subscriptionId}) => subscriptionId)
  const standing = standingOf({names: purchase.names, linked}, facts, ownIds)
  const served = new Map<number, string>()
  for (const claim of claimsNaming(purchase.names, facts)) {
    const id = claim.subscriptionId ?? ''
    if (isLive(claim) && standing.includes(id) && !served.has(claim.item)) {
      served.set(claim.item, id)
    }
  }
  const claimed = new Set(served.values())
  const unclaimed = standing.filter((id) => !claimed.has(id))
  const passes = new Map(facts.subscriptions.map(({id, passId}) => [id, passId]))
  const ofOther: string[] = []
  for (const id of unclaimed) {
    const own = sold.find(
      ({item, pass}) => !served.has(item) && pass !== null && pass.id === passes.get(id),
    )
    if (own === undefined) ofOther.push(id)
    else served.set(own.item, id)
  }
  const open = Array.from({length: piecesOf({sold})}, (_, item) => item).filter(
    (item) => !served.has(item),
  )
  for (const [index, id] of ofOther.entries()) {
    const item = open[index]
    if (item !== undefined) served.set(item, id)
  }
  return served
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
