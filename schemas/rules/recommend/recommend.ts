import type {AssessedPurchase} from '../assessment/assessment.ts'
import {isServed} from '../assessment/isServed.ts'
import type {Diagnosis} from '../diagnosis/diagnose.ts'
import {confidenceOf} from './confidenceOf.ts'
import {noRecommendation} from './noRecommendation.ts'
import {objectionTo} from './objectionTo.ts'
import {recommendGrant} from './recommendGrant.ts'
import type {Recommendation} from './recommendation.ts'
import {recommendReturnedUpgrade} from './recommendReturnedUpgrade.ts'
import {recommendServed} from './recommendServed.ts'
import {recommendUnpaid} from './recommendUnpaid.ts'
import {withheldWhileUnread} from './withheldWhileUnread.ts'

/** What to do about a student's complaint, from what was found out. */
export function recommend(diagnosis: Diagnosis): Recommendation {
  const {deciding} = diagnosis.assessment
  const proposed = deciding === null ? recommendUnpaid(diagnosis) : about(deciding, diagnosis)
  const safe = withheldWhileUnread(proposed, diagnosis.assessment)
  return {...safe, confidence: confidenceOf(safe, diagnosis.assessment)}
}

function about(deciding: AssessedPurchase, diagnosis: Diagnosis): Recommendation {
  const base = aboutPurchase(deciding, diagnosis)
  const objection = objectionTo(deciding, diagnosis)
  if (deciding.person === 'receipt' && objection?.because !== 'for-somebody-else') {
    return {...base, ...heldByOther(diagnosis)}
  }
  if (objection !== null) {
    const restored = recommendReturnedUpgrade(diagnosis, deciding, base)
    return restored ?? {...base, ...objection}
  }
  return isServed(deciding)
    ? recommendServed(diagnosis, deciding, base)
    : recommendGrant(diagnosis, deciding, base)
}

function aboutPurchase(
  {passMatch, pass, sold, person, purchase, schoolId, schoolMatch}: AssessedPurchase,
  {assessment}: Diagnosis,
): Recommendation {
  const byId = passMatch.kind === 'found' && passMatch.method.endsWith('pass-id')
  const isShared = schoolMatch.by === 'shared-account'
  const candidates = passMatch.kind === 'ambiguous' ? passMatch.candidates : []
  return {
    ...noRecommendation(assessment.facts),
    rightPassId: pass?.id ?? null,
    rightPassName: pass?.name ?? null,
    schoolId: schoolId ?? assessment.facts.school.id,
    ambiguous: passMatch.kind === 'ambiguous' || isShared,
    candidatePassIds: isShared ? sold.flatMap((it) => it.pass?.id ?? []) : candidates,
    purchaseId: purchase.purchaseId,
    confidence: byId && person === 'user-id-in-session' ? 'certain' : 'likely',
    forClerkId: person === 'subscription' ? purchase.claims.clerkId : assessment.clerkId,
  }
}

function heldByOther(diagnosis: Diagnosis): Partial<Recommendation> {
  const {action, because, targetId, subscription, forClerkId} = recommendUnpaid(diagnosis)
  return {action, because, targetId, subscription, forClerkId}
}
