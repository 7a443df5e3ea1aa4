import type {Subscription} from '../subscription.ts'
import type {AssessedPurchase, Assessment} from './assessment.ts'
import {perAssessment} from './perAssessment.ts'

const returnedUpgrades = perAssessment(
  ({purchases}) =>
    new Map(
      purchases
        .filter(({purchase}) => purchase.state === 'refunded' && purchase.claims.kind === 'upgrade')
        .map((entry) => [entry.purchase.claims.upgradedFromSubscriptionId, entry]),
    ),
)

/** The upgrade of a pass that was paid back in full, so that the pass itself is due again. Null: there is none. */
export function returnedUpgradeOf(
  {id}: Pick<Subscription, 'id'>,
  assessment: Assessment,
): AssessedPurchase | null {
  return returnedUpgrades(assessment).get(id) ?? null
}
