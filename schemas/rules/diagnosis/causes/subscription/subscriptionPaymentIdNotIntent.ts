import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

/** Something is stored as payment id that is no payment intent: a charge, or words that somebody made up. */
export function hasForeignPaymentId({stripePaymentId}: {stripePaymentId: string | null}): boolean {
  return stripePaymentId !== null && !stripePaymentId.startsWith('pi_')
}

export const subscriptionPaymentIdNotIntent = subscriptionCause(
  'subscription-payment-id-not-intent',
  (entry) =>
    hasForeignPaymentId(entry.subscription)
      ? {
          evidence: subscriptionEvidence(entry.subscription, 'stripePaymentId'),
          values: {pass: nameOf(entry)},
        }
      : null,
)
