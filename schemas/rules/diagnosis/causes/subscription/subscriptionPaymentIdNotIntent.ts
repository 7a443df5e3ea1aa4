import {belongsIn, paymentNameIn} from '../../../matching/carriedNames.ts'
import type {Subscription} from '../../../subscription.ts'
import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

type Fields = Pick<Subscription, 'stripeSessionId' | 'stripePaymentId'>

/** What stands as payment id is no payment intent, or a name of the payment stands in the other's field. */
export function hasMisplacedId({stripeSessionId, stripePaymentId}: Fields): boolean {
  const payment = paymentNameIn(stripePaymentId)
  const session = paymentNameIn(stripeSessionId)
  const isForeign = stripePaymentId !== null && !(payment?.startsWith('pi_') ?? false)
  return isForeign || (session !== null && belongsIn(session) !== 'stripeSessionId')
}

export const subscriptionPaymentIdNotIntent = subscriptionCause(
  'subscription-payment-id-not-intent',
  (entry) =>
    hasMisplacedId(entry.subscription)
      ? {
          evidence: subscriptionEvidence(entry.subscription, 'stripePaymentId', 'stripeSessionId'),
          values: {pass: nameOf(entry)},
        }
      : null,
)
