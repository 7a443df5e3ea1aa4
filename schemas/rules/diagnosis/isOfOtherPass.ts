import type {AssessedSubscription} from './assess.ts'

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
  return ![paidBy.pass.id, paidBy.purchase.claims.passId, paidBy.purchase.productPassId].includes(
    passId,
  )
}
