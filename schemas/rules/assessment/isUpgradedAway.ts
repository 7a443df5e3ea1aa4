import type {Subscription} from '../subscription.ts'
import type {Assessment} from './assessment.ts'

/** The old half of an upgrade that stands. One that was paid back in full upgrades nothing any more. */
export function isUpgradedAway(
  {id, upgradedToPassId}: Pick<Subscription, 'id' | 'upgradedToPassId'>,
  {purchases}: Pick<Assessment, 'purchases'>,
): boolean {
  if (upgradedToPassId === null) return false
  const upgrades = purchases.filter(
    ({purchase: {claims}}) => claims.kind === 'upgrade' && claims.upgradedFromSubscriptionId === id,
  )
  return upgrades.length === 0 || upgrades.some(({purchase}) => purchase.state !== 'refunded')
}
