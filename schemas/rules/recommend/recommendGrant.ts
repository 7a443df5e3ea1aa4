import type {AssessedPurchase} from '../assessment/assessment.ts'
import type {Diagnosis} from '../diagnosis/diagnose.ts'
import {upgradedSubscription} from '../assessment/dueTerm.ts'
import {NO_ANSWERS} from '../expectedSubscription.ts'
import {planRepair} from '../plan/planRepair.ts'
import type {Recommendation} from './recommendation.ts'
import {recommendPlanned} from './recommendPlanned.ts'

/** What to do about a payment that gave no pass, or another pass than the one bought. */
export function recommendGrant(
  {assessment}: Diagnosis,
  entry: AssessedPurchase,
  base: Recommendation,
): Recommendation {
  const {pass, purchase, links} = entry
  const {facts} = assessment
  if (pass === null) {
    return {...base, because: 'pass-unknown', decidedBy: 'student', confidence: 'possible'}
  }
  const {clerkId} = assessment
  if (clerkId !== null && facts.student.unknownClerkIds.includes(clerkId)) {
    return {...base, because: 'person-uncertain', decidedBy: 'student'}
  }
  const old = upgradedSubscription(purchase, facts.subscriptions)
  const wrong = links.find(({method}) => method === 'stand-in-other-pass')?.subscriptionId
  const targetId = wrong ?? (old?.isActive ? old.id : null)
  const shared = {
    schoolId: base.schoolId,
    studentId: facts.student.id,
    passId: pass.id,
    basis: {kind: 'purchase', purchaseId: purchase.purchaseId},
    answers: NO_ANSWERS,
  } as const
  return targetId === null
    ? recommendPlanned(planRepair(assessment, {action: 'create', ...shared}), base, {
        action: 'create',
        because: 'payment-without-pass',
        targetId,
      })
    : recommendPlanned(planRepair(assessment, {action: 'replace', targetId, ...shared}), base, {
        action: 'replace',
        because: wrong ? 'wrong-pass-given' : 'payment-without-pass',
        targetId,
      })
}
