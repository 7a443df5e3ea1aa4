import {finding, type SubjectCause} from '../../cause.ts'
import {money, purchaseValues, sessionEvidence} from '../../evidence.ts'

/** Announced, and neither sent nor failed: the student does not have the money yet. */
export const refundPending = {
  of: 'subjects',
  code: 'refund-pending',
  find: ({purchases}) =>
    purchases
      .filter(({purchase}) => purchase.state === 'refund-announced')
      .map(({purchase, pass}) => {
        const {pass: name, paidAt} = purchaseValues(purchase, pass)
        return finding({
          code: 'refund-pending',
          subjectId: purchase.purchaseId,
          evidence: [sessionEvidence(purchase, 'refund.status', 'pending')],
          values: {refunded: money(purchase.refunded), pass: name, paidAt},
        })
      }),
} satisfies SubjectCause
