import {finding, type Cause} from '../cause.ts'
import {purchaseValues, sessionEvidence} from '../evidence.ts'

export const paymentDisputed: Cause = {
  code: 'payment-disputed',
  find: ({deciding}) =>
    deciding?.purchase.state !== 'dispute-open' && deciding?.purchase.state !== 'dispute-lost'
      ? []
      : [
          finding({
            code: 'payment-disputed',
            subjectId: deciding.purchase.sessionId,
            evidence: [sessionEvidence(deciding.purchase, 'dispute', deciding.purchase.state)],
            values: purchaseValues(deciding.purchase, deciding.pass),
          }),
        ],
}
