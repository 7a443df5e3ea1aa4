import {oncePer} from '../../../oncePer.ts'
import type {Subscription} from '../../../subscription.ts'
import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

const upgradedIds = oncePer(
  (subscriptions: readonly Subscription[]): ReadonlySet<string | null> =>
    new Set(subscriptions.map((it) => it.upgradedFromSubscriptionId)),
)

export const upgradeOldDeactivatedWithoutNew = subscriptionCause(
  'upgrade-old-deactivated-without-new',
  (entry, {facts}) => {
    const {subscription} = entry
    if (subscription.isActive || subscription.upgradedAt === null) return null
    if (upgradedIds(facts.subscriptions).has(subscription.id)) return null
    return {
      evidence: subscriptionEvidence(subscription, 'isActive', 'upgradedAt', 'upgradedToPassId'),
      values: {pass: nameOf(entry)},
    }
  },
)
