import {finding, type Cause} from '../cause.ts'
import {purchaseValues, sessionEvidence} from '../evidence.ts'

export const paymentRefundedFull: Cause = {
  code: 'payment-refunded-full',
  find: ({deciding}) =>
    deciding?.purchase.state !== 'refunded'
      ? []
      : [
          finding({
            code: 'payment-refunded-full',
            subjectId: deciding.purchase.sessionId,
            evidence: [
              sessionEvidence(
                deciding.purchase,
                'amount_refunded',
                deciding.purchase.refunded.minor,
              ),
            ],
            values: purchaseValues(deciding.purchase, deciding.pass),
          }),
        ],
}
