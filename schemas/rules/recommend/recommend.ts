import type {AssessedPurchase} from '../assessment/assessment.ts'
import {isServed} from '../assessment/isServed.ts'
import type {Diagnosis} from '../diagnosis/diagnose.ts'
import {isPassPurchase} from '../assessment/purchaseFacts.ts'
import {isOwn} from '../assessment/personOf.ts'
import {recommendGrant} from './recommendGrant.ts'
import type {Recommendation} from './recommendation.ts'
import {recommendServed} from './recommendServed.ts'
import {recommendUnpaid} from './recommendUnpaid.ts'
import {noRecommendation} from './noRecommendation.ts'

/** What to do about a student's complaint, from what was found out. */
export function recommend(diagnosis: Diagnosis): Recommendation {
  const {deciding} = diagnosis.assessment
  if (deciding === null) return recommendUnpaid(diagnosis)
  const base = aboutPurchase(deciding, diagnosis)
  if (deciding.person === 'receipt') return {...base, ...heldByOther(diagnosis)}
  if (!isPassPurchase(deciding)) {
    return {...base, because: 'class-not-pass', decidedBy: 'school'}
  }
  if (!deciding.kept) {
    const targetId = shownTarget(deciding, diagnosis)
    return {...base, because: 'money-returned', decidedBy: 'school', targetId}
  }
  if (deciding.person === 'similar-email') {
    return {...base, because: 'person-uncertain', decidedBy: 'student', confidence: 'possible'}
  }
  if (isServed(deciding)) return recommendServed(diagnosis, deciding, base)
  return isOwn(deciding.person) ? recommendGrant(diagnosis, deciding, base) : base
}

function aboutPurchase(
  {passMatch, pass, person, purchase, schoolId}: AssessedPurchase,
  {assessment}: Diagnosis,
): Recommendation {
  const byId = passMatch.kind === 'found' && passMatch.method.endsWith('pass-id')
  return {
    ...noRecommendation(assessment.facts),
    rightPassId: pass?.id ?? null,
    rightPassName: pass?.name ?? null,
    schoolId: schoolId ?? assessment.facts.school.id,
    ambiguous: passMatch.kind === 'ambiguous',
    candidatePassIds: passMatch.kind === 'ambiguous' ? passMatch.candidates : [],
    purchaseId: purchase.purchaseId,
    confidence: byId && person === 'user-id-in-session' ? 'certain' : 'likely',
    forClerkId: person === 'subscription' ? purchase.claims.clerkId : assessment.clerkId,
  }
}

function heldByOther(diagnosis: Diagnosis): Partial<Recommendation> {
  const {action, because, targetId, subscription, forClerkId} = recommendUnpaid(diagnosis)
  return {action, because, targetId, subscription, forClerkId}
}

/** The pass that is still shown although the money went back. */
function shownTarget(entry: AssessedPurchase, {assessment}: Diagnosis): string | null {
  const ids = new Set(entry.links.map(({subscriptionId}) => subscriptionId))
  const shown = assessment.subscriptions.find(
    ({subscription, visibility}) => ids.has(subscription.id) && visibility.tab === 'active',
  )
  return shown?.subscription.id ?? null
}
