import type {Subscription} from '../subscription.ts'
import type {AssessedPurchase} from './assessment.ts'
import {isMadeByApp} from './subscriptionEnd.ts'

/** What the app counts otherwise than the written rule, where it upgrades a pass. */
const OF_UPGRADE: ReadonlySet<string> = new Set(['remainingClips', 'startDate', 'endDate'])

/** A field differs because the app counts an upgrade in its own way. That is said, and left to whoever wants it otherwise. */
export function isRuleOfApp(
  field: string,
  subscription: Subscription,
  entry: AssessedPurchase,
): boolean {
  const isUpgrade = entry.purchase.claims.kind === 'upgrade'
  return isUpgrade && OF_UPGRADE.has(field) && isMadeByApp(subscription, entry)
}
