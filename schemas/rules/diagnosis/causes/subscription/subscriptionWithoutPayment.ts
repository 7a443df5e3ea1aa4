import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

/** Said only when every account that could hold the payment was read to its end. */
export const subscriptionWithoutPayment = subscriptionCause(
  'subscription-without-payment',
  (entry, {stripeFullyRead}) => {
    const {subscription, paidBy} = entry
    const isPriced = subscription.purchasePrice !== null && subscription.purchasePrice > 0
    if (!isPriced || paidBy?.paid || !stripeFullyRead) return null
    return {
      evidence: subscriptionEvidence(
        subscription,
        'purchasePrice',
        'stripeSessionId',
        'stripePaymentId',
      ),
      values: {pass: nameOf(entry)},
    }
  },
)
