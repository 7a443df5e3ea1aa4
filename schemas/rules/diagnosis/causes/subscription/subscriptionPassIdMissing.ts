import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

export const subscriptionPassIdMissing = subscriptionCause(
  'subscription-pass-id-missing',
  (entry) =>
    entry.subscription.passId !== null
      ? null
      : {
          evidence: subscriptionEvidence(entry.subscription, 'passId'),
          values: {pass: nameOf(entry)},
        },
)
