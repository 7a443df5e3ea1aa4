import {isComing, type PurchaseState} from '../../../purchase.ts'
import type {AssessedPurchase} from '../../../assessment/assessment.ts'
import {finding, type SubjectCause} from '../../cause.ts'
import {instant, purchaseValues, sessionEvidence} from '../../evidence.ts'
import {isPassPurchase} from '../../../assessment/purchaseFacts.ts'

const UNPAID: ReadonlySet<PurchaseState> = new Set(['open', 'expired', 'failed'])

/** Several attempts at one pass are one finding, about the last. */
export const sessionNotPaid = {
  of: 'subjects',
  code: 'session-not-paid',
  find: ({purchases, facts}) => {
    const here = purchases.filter(
      (entry) => isPassPurchase(entry) && [facts.school.id, null].includes(entry.schoolId),
    )
    const paid = new Set(
      here.filter((entry) => entry.paid || isComing(entry.purchase)).map(passKey),
    )
    const attempts = here
      .filter((entry) => UNPAID.has(entry.purchase.state) && !paid.has(passKey(entry)))
      .toSorted((a, b) => (a.purchase.createdAt < b.purchase.createdAt ? -1 : 1))
    const last = new Map(attempts.map((entry) => [passKey(entry), entry]))
    return [...last.values()].map(({purchase, pass}) => {
      const {amount, pass: name} = purchaseValues(purchase, pass)
      return finding({
        code: 'session-not-paid',
        subjectId: purchase.purchaseId,
        evidence: [sessionEvidence(purchase, 'status', purchase.state)],
        values: {amount, pass: name, startedAt: instant(purchase.createdAt)},
      })
    })
  },
} satisfies SubjectCause

function passKey({pass, purchase}: AssessedPurchase): string {
  return pass?.id ?? purchase.claims.passId ?? purchase.purchaseId
}
