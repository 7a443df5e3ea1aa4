import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

export const userRefIsClerkId = subscriptionCause('user-ref-is-clerk-id', (entry) =>
  entry.subscription.userId?.startsWith('user_')
    ? {
        evidence: subscriptionEvidence(entry.subscription, 'userId'),
        values: {pass: nameOf(entry)},
      }
    : null,
)
