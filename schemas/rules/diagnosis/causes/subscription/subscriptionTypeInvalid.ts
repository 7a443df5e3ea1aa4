import {isSubscriptionType} from '../../../pass.ts'
import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence, text} from '../../evidence.ts'

export const subscriptionTypeInvalid = subscriptionCause('subscription-type-invalid', (entry) => {
  const {type} = entry.subscription
  if (isSubscriptionType(type)) return null
  return {
    evidence: subscriptionEvidence(entry.subscription, 'type'),
    values: {pass: nameOf(entry), type: text(type ?? '?')},
  }
})
