import {isComing} from '../../../purchase.ts'
import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

/** Said only when every account that could hold the payment was read to its end. */
export const subscriptionWithoutPayment = subscriptionCause(
  'subscription-without-payment',
  (entry, {stripeFullyRead, doubts}) => {
    const {subscription, paidBy} = entry
    const isPriced = subscription.purchasePrice !== null && subscription.purchasePrice > 0
    const isOnItsWay = paidBy !== null && isComing(paidBy.purchase)
    const maybeFor = [...doubts.values()]
      .flat()
      .some(
        (doubt) =>
          doubt.kind === 'same-pass-held-unexplained' &&
          doubt.subscriptionIds.includes(subscription.id),
      )
    if (!isPriced || paidBy?.paid || isOnItsWay || maybeFor || !stripeFullyRead) return null
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
