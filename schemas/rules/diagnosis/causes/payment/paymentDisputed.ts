import {decidingCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence} from '../../evidence.ts'

export const paymentDisputed = decidingCause('payment-disputed', ({purchase, pass}) =>
  purchase.state === 'dispute-open' || purchase.state === 'dispute-lost'
    ? {
        evidence: [sessionEvidence(purchase, 'dispute', purchase.state)],
        values: purchaseValues(purchase, pass),
      }
    : null,
)
