import {leadItem} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'
import type {AssessedPurchase, Assessment, AssessedSubscription} from './assessment.ts'

/** The active subscriptions that stand for a payment, in the order of their making. */
export function activeLinked(
  entry: AssessedPurchase,
  {subscriptions}: Pick<Assessment, 'subscriptions'>,
): Subscription[] {
  return linked(entry, {subscriptions})
    .map(({subscription}) => subscription)
    .filter((subscription) => subscription.isActive && !subscription.legacyShape)
}

/** Every subscription that stands for a payment, in the order of their making. */
export function linked(
  entry: AssessedPurchase,
  {subscriptions}: Pick<Assessment, 'subscriptions'>,
): Assessment['subscriptions'] {
  const ids = new Set(entry.links.map(({subscriptionId}) => subscriptionId))
  return subscriptions
    .filter(({subscription}) => ids.has(subscription.id))
    .toSorted(({subscription: a}, {subscription: b}) =>
      a.createdAt === b.createdAt ? compare(a.id, b.id) : compare(a.createdAt, b.createdAt),
    )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * The subscription stands for a payment, but names another pass than the one bought. The id that the session itself names is
 * right even where that pass was deleted since, and an upgrade in place changes the pass of an earlier payment.
 */
export function isOfOtherPass({subscription, paidBy, link}: AssessedSubscription): boolean {
  const {passId, upgradeSessionIds, upgradedFromSubscriptionId} = subscription
  if (!paidBy?.pass || !link) return false
  if (link.method === 'stand-in-other-pass') return true
  if (passId === null || upgradeSessionIds.length > 0) return false
  if (upgradedFromSubscriptionId !== null && paidBy.purchase.claims.kind !== 'upgrade') return false
  return ![
    paidBy.pass.id,
    paidBy.purchase.claims.passId,
    leadItem(paidBy.purchase)?.productPassId,
  ].includes(passId)
}
