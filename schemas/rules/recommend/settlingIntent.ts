import type {Assessment} from '../assessment/assessment.ts'
import {NO_ANSWERS} from '../expectedSubscription.ts'
import type {Intent} from '../plan/intent.ts'
import {survivorOf} from '../plan/correct/survivorOf.ts'

/** What to ask a plan for where a payment has more than one active pass: the best of them is kept. Null: nothing fits. */
export function settlingIntent(assessment: Assessment, purchaseId: string): Intent | null {
  const {facts, purchases} = assessment
  const entry = purchases.find(({purchase}) => purchase.purchaseId === purchaseId)
  const survivor = entry ? survivorOf(entry, assessment) : null
  if (survivor === null) return null
  return {
    action: 'correct',
    schoolId: facts.school.id,
    studentId: facts.student.id,
    targetId: survivor.subscription.id,
    purchaseId,
    answers: NO_ANSWERS,
  }
}
