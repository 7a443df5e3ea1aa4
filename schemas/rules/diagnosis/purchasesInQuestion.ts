import type {AssessedPurchase} from '../assessment/assessment.ts'
import {isPassPurchase} from '../assessment/purchaseFacts.ts'
import {oncePer} from '../oncePer.ts'
import type {DecidedAssessment} from './decide.ts'

/** The payment on which the answer rests, and each that was paid for a pass at the school that was asked about, newest first. */
export const purchasesInQuestion = oncePer(
  ({deciding, purchases, facts}: DecidedAssessment): readonly AssessedPurchase[] => {
    const here = purchases.filter(
      (entry) =>
        entry !== deciding &&
        entry.paid &&
        entry.purchase.origin === 'checkout' &&
        isPassPurchase(entry) &&
        (entry.schoolId === facts.school.id || entry.schoolId === null),
    )
    const newestFirst = here.toSorted((a, b) => {
      const [first, second] = [a.purchase, b.purchase]
      if (first.createdAt !== second.createdAt) return first.createdAt < second.createdAt ? 1 : -1
      return first.purchaseId < second.purchaseId ? -1 : 1
    })
    return deciding?.purchase.origin === 'checkout' ? [deciding, ...newestFirst] : newestFirst
  },
)
