import type {Subscription} from '../subscription.ts'
import type {Assessment} from './assessment.ts'
import {perAssessment} from './perAssessment.ts'

const upgradesOf = perAssessment(({purchases}) =>
  Map.groupBy(
    purchases.filter(({purchase}) => purchase.claims.kind === 'upgrade'),
    ({purchase}) => purchase.claims.upgradedFromSubscriptionId,
  ),
)

/** The old half of an upgrade that stands. One that was paid back in full upgrades nothing any more. */
export function isUpgradedAway(
  {id, upgradedToPassId}: Pick<Subscription, 'id' | 'upgradedToPassId'>,
  assessment: Assessment,
): boolean {
  if (upgradedToPassId === null) return false
  const upgrades = upgradesOf(assessment).get(id) ?? []
  return upgrades.length === 0 || upgrades.some(({purchase}) => purchase.state !== 'refunded')
}
