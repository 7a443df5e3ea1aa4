import {subscriptionCause} from '../../cause.ts'
import {nameOf, sessionEvidence, subscriptionEvidence} from '../../evidence.ts'
import {isWithWrongUser} from '../../../assessment/ownerOf.ts'

export const subscriptionWrongUser = subscriptionCause(
  'subscription-wrong-user',
  (entry, assessment) => {
    const {subscription, paidBy} = entry
    if (paidBy === null || !isWithWrongUser(entry, assessment)) return null
    return {
      evidence: [
        ...subscriptionEvidence(subscription, 'userId', 'stripeSessionId', 'stripePaymentId'),
        sessionEvidence(paidBy.purchase, 'metadata.userId', paidBy.purchase.claims.clerkId),
      ],
      values: {pass: nameOf(entry)},
    }
  },
)
