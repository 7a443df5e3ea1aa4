import {instantOf} from '../../validity.ts'
import {subscriptionCause} from '../cause.ts'
import {documentEvidence, instant, nameOf, subscriptionEvidence, text} from '../evidence.ts'
import {endDefectOf} from '../subscriptionEnd.ts'

export const subscriptionWrongEndDate = subscriptionCause(
  'subscription-wrong-end-date',
  (entry) => {
    const {subscription, paidBy} = entry
    const due = paidBy?.term?.end ?? null
    if (!paidBy?.pass || due === null || endDefectOf(entry) !== 'wrong-end-date') return null
    const end = instantOf(subscription.endDate)
    return {
      evidence: [
        ...subscriptionEvidence(subscription, 'startDate', 'endDate'),
        documentEvidence('pass', paidBy.pass.id, 'validityDays', paidBy.pass.validityDays),
        documentEvidence('pass', paidBy.pass.id, 'expiryDate', paidBy.pass.expiryDate),
      ],
      values: {
        pass: nameOf(entry),
        endsAt: end === null ? text('?') : instant(end),
        rightEnd: instant(due),
      },
    }
  },
)
