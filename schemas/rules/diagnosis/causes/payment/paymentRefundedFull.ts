import {decidingCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence} from '../../evidence.ts'
import {isRefundedInFull} from '../../../assessment/purchaseFacts.ts'

export const paymentRefundedFull = decidingCause('payment-refunded-full', ({purchase, pass}) =>
  isRefundedInFull(purchase)
    ? {
        evidence: [sessionEvidence(purchase, 'amount_refunded', purchase.refunded.minor)],
        values: purchaseValues(purchase, pass),
      }
    : null,
)
