import {purchaseCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence} from '../../evidence.ts'

export const freePassWithoutPaymentIntent = purchaseCause(
  'free-pass-without-payment-intent',
  ({purchase, pass}) => {
    const {state, amount, paymentIntentId} = purchase
    if (state !== 'free' || amount.minor !== 0 || paymentIntentId !== null) return null
    const {paidAt, pass: name} = purchaseValues(purchase, pass)
    return {
      evidence: [
        sessionEvidence(purchase, 'amount_total', amount.minor),
        sessionEvidence(purchase, 'payment_intent', null),
      ],
      values: {paidAt, pass: name},
    }
  },
)
