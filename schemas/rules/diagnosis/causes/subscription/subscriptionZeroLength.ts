import {instantOf} from '../../../validity.ts'
import {subscriptionCause} from '../../cause.ts'
import {instant, nameOf, subscriptionEvidence} from '../../evidence.ts'
import {endDefectOf} from '../../../assessment/subscriptionEnd.ts'

export const subscriptionZeroLength = subscriptionCause('subscription-zero-length', (entry) => {
  const start = instantOf(entry.subscription.startDate)
  if (start === null || endDefectOf(entry) !== 'zero-length') return null
  return {
    evidence: subscriptionEvidence(entry.subscription, 'startDate', 'endDate'),
    values: {pass: nameOf(entry), startsAt: instant(start)},
  }
})
