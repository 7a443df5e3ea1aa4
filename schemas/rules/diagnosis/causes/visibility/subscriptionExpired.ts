import {instantOf} from '../../../validity.ts'
import {subscriptionCause} from '../../cause.ts'
import {instant, nameOf, subscriptionEvidence} from '../../evidence.ts'
import {isEnded} from '../../../assessment/subscriptionEnd.ts'

export const subscriptionExpired = subscriptionCause('subscription-expired', (entry, {facts}) => {
  const end = instantOf(entry.subscription.endDate)
  if (end === null || !isEnded(entry, facts.now)) return null
  return {
    evidence: subscriptionEvidence(entry.subscription, 'endDate'),
    values: {pass: nameOf(entry), endsAt: instant(end)},
  }
})
