import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

/** The old half of an upgrade is rightly off. */
export const subscriptionInactive = subscriptionCause('subscription-inactive', (entry) => {
  const {subscription} = entry
  if (subscription.isActive || subscription.upgradedToPassId !== null) return null
  return {
    evidence: subscriptionEvidence(subscription, 'isActive'),
    values: {pass: nameOf(entry)},
  }
})
