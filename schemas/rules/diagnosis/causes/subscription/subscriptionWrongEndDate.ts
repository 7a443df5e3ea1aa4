import {subscriptionCause} from '../../cause.ts'
import {
  documentEvidence,
  instant,
  nameOf,
  storedInstant,
  subscriptionEvidence,
} from '../../evidence.ts'
import {endDefectOf} from '../../../assessment/subscriptionEnd.ts'

export const subscriptionWrongEndDate = subscriptionCause(
  'subscription-wrong-end-date',
  (entry) => {
    const {subscription, paidBy} = entry
    const due = paidBy?.term?.end ?? null
    if (!paidBy?.pass || due === null || endDefectOf(entry) !== 'wrong-end-date') return null
    return {
      evidence: [
        ...subscriptionEvidence(subscription, 'startDate', 'endDate'),
        documentEvidence('pass', paidBy.pass.id, 'validityDays', paidBy.pass.validityDays),
        documentEvidence('pass', paidBy.pass.id, 'expiryDate', paidBy.pass.expiryDate),
      ],
      values: {
        pass: nameOf(entry),
        endsAt: storedInstant(subscription.endDate),
        rightEnd: instant(due),
      },
    }
  },
)
