import {instantOf} from '../../../validity.ts'
import {subscriptionCause} from '../../cause.ts'
import {instant, nameOf, subscriptionEvidence} from '../../evidence.ts'
import {endDefectOf} from '../../../assessment/subscriptionEnd.ts'

export const subscriptionEndBeforeStart = subscriptionCause(
  'subscription-end-before-start',
  (entry) => {
    const start = instantOf(entry.subscription.startDate)
    const end = instantOf(entry.subscription.endDate)
    if (start === null || end === null || endDefectOf(entry) !== 'end-before-start') return null
    return {
      evidence: subscriptionEvidence(entry.subscription, 'startDate', 'endDate'),
      values: {pass: nameOf(entry), startsAt: instant(start), endsAt: instant(end)},
    }
  },
)
