import type {PurchaseState} from '../../purchase.ts'
import {finding, type Cause} from '../cause.ts'
import {purchaseValues, sessionEvidence} from '../evidence.ts'

const UNPAID: ReadonlySet<PurchaseState> = new Set(['open', 'expired', 'processing', 'failed'])

export const sessionNotPaid: Cause = {
  code: 'session-not-paid',
  find: ({deciding, purchases}) => {
    if (!deciding || !UNPAID.has(deciding.purchase.state)) return []
    const boughtLater = purchases.some(
      (entry) => entry.paid && entry.pass?.id === deciding.pass?.id,
    )
    if (boughtLater) return []
    return [
      finding({
        code: 'session-not-paid',
        subjectId: deciding.purchase.sessionId,
        evidence: [sessionEvidence(deciding.purchase, 'status', deciding.purchase.state)],
        values: purchaseValues(deciding.purchase, deciding.pass),
      }),
    ]
  },
}
