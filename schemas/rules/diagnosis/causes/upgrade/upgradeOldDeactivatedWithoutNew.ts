import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

export const upgradeOldDeactivatedWithoutNew = subscriptionCause(
  'upgrade-old-deactivated-without-new',
  (entry, {facts}) => {
    const {subscription} = entry
    if (subscription.isActive || subscription.upgradedAt === null) return null
    const hasNew = facts.subscriptions.some(
      ({upgradedFromSubscriptionId}) => upgradedFromSubscriptionId === subscription.id,
    )
    if (hasNew) return null
    return {
      evidence: subscriptionEvidence(subscription, 'isActive', 'upgradedAt', 'upgradedToPassId'),
      values: {pass: nameOf(entry)},
    }
  },
)
