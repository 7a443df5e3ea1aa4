import {decidingCause} from '../../cause.ts'
import {money, purchaseValues, sessionEvidence} from '../../evidence.ts'
import {isRefundedInPart} from '../../../assessment/purchaseFacts.ts'

export const paymentRefundedPartial = decidingCause(
  'payment-refunded-partial',
  ({purchase, pass}) =>
    isRefundedInPart(purchase)
      ? {
          evidence: [sessionEvidence(purchase, 'amount_refunded', purchase.refunded.minor)],
          values: {...purchaseValues(purchase, pass), refunded: money(purchase.refunded)},
        }
      : null,
)
