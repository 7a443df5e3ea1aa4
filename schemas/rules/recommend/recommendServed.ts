import {linked, isOfOtherPass} from '../assessment/linkedSubscriptions.ts'
import type {AssessedPurchase, AssessedSubscription, Assessment} from '../assessment/assessment.ts'
import type {Diagnosis} from '../diagnosis/diagnose.ts'
import type {FindingCode} from '../diagnosis/findingCodes.ts'
import {missingPasses} from '../assessment/missingPasses.ts'
import {isEditedSince} from '../assessment/purchaseFacts.ts'
import {instantOf} from '../validity.ts'
import {NO_ANSWERS} from '../expectedSubscription.ts'
import type {Recommendation, RecommendationReason} from './recommendation.ts'
import {isRuleOfApp} from '../assessment/isRuleOfApp.ts'
import type {ProposedPlan} from '../plan/plan.ts'
import {proposeRepair} from '../plan/planRepair.ts'
import {unexplainedSubscription} from './recommendUnpaid.ts'
import {recommendedState} from './recommendedState.ts'
import {survivorOf} from '../plan/correct/survivorOf.ts'
import {givenOneByOne} from './recommendGrant.ts'
import {recommendPlanned} from './recommendPlanned.ts'

/** What to do about a payment that has a pass: nothing, or what it takes for the two to agree. */
export function recommendServed(
  diagnosis: Diagnosis,
  entry: AssessedPurchase,
  base: Recommendation,
): Recommendation {
  const {assessment} = diagnosis
  const unpublished = linked(entry, assessment).find((it) => it.unpublished)
  const survivor = survivorOf(entry, assessment)
  if (survivor === null && unpublished !== undefined) {
    const {subscription: only} = unpublished
    const subscription = recommendedState(only)
    return {...base, action: 'none', because: 'unpublished', targetId: only.id, subscription}
  }
  if (missingPasses(entry, assessment) > 0) {
    return givenOneByOne(entry, assessment, base)
  }
  if (survivor === null) return replaceUnfit(assessment, entry, base)
  const {subscription} = survivor
  if (entry.sold.length > 1) {
    return nothingToDo(diagnosis, survivor, {
      ...base,
      targetId: subscription.id,
      subscription: recommendedState(subscription),
    })
  }
  const found = codesAbout(survivor, diagnosis)
  const right = {
    ...base,
    targetId: subscription.id,
    subscription: recommendedState(subscription),
  }
  if (found.has('draft-document-visible')) {
    return {...right, action: 'none', because: 'draft-open'}
  }
  if (found.has('booking-on-later-expiring-subscription')) {
    return refusedAbout(right, 'stored-pass-disagrees')
  }
  return recommendCorrection(diagnosis, entry, survivor, right)
}

function recommendCorrection(
  diagnosis: Diagnosis,
  entry: AssessedPurchase,
  survivor: AssessedSubscription,
  right: Recommendation,
): Recommendation {
  const {assessment} = diagnosis
  const intent = {
    action: 'correct',
    schoolId: right.schoolId,
    studentId: assessment.facts.student.id,
    targetId: survivor.subscription.id,
    purchaseId: entry.purchase.purchaseId,
    answers: NO_ANSWERS,
  } as const
  const plan = proposeRepair(assessment, intent)
  if (plan.refusals.includes('nothing-to-correct')) return nothingToDo(diagnosis, survivor, right)
  if (plan.state === 'refused') return refusedAbout(right, 'plan-refused')
  if (isAllRuleOfApp(entry, survivor, plan)) return nothingToDo(diagnosis, survivor, right)
  const document = plan.changes.find(({documentType}) => documentType === 'user')
  const isAccountOnly = plan.changes.every(({documentType}) => documentType === 'user')
  const targetId = isAccountOnly && document ? document.documentId : survivor.subscription.id
  const because = isAccountOnly && document ? 'account-disagrees' : 'stored-pass-disagrees'
  const proposal = recommendPlanned(
    isAccountOnly ? proposeRepair(assessment, {...intent, targetId}) : plan,
    right,
    {action: 'correct', because, targetId},
  )
  return proposal.action === 'refuse' ? {...proposal, subscription: null} : proposal
}

/** All that disagrees is how the app counts. */
function isAllRuleOfApp(
  entry: AssessedPurchase,
  {subscription}: AssessedSubscription,
  {state, changes}: ProposedPlan,
): boolean {
  return (
    state === 'ready' &&
    changes.every(
      ({documentId, fields}) =>
        documentId === subscription.id &&
        fields.every(({field}) => isRuleOfApp(field, subscription, entry)),
    )
  )
}

/** The only document of the payment cannot be put right in place: another shape, or another pass. */
function replaceUnfit(
  assessment: Assessment,
  entry: AssessedPurchase,
  base: Recommendation,
): Recommendation {
  const unfit = linked(entry, assessment).find(
    (it) => it.subscription.legacyShape || isOfOtherPass(it),
  )
  if (!unfit || entry.pass === null) return {...base, because: 'pass-unknown', decidedBy: 'school'}
  const targetId = unfit.subscription.id
  const plan = proposeRepair(assessment, {
    action: 'replace',
    schoolId: base.schoolId,
    studentId: assessment.facts.student.id,
    targetId,
    passId: entry.pass.id,
    basis: {kind: 'purchase', purchaseId: entry.purchase.purchaseId},
    answers: NO_ANSWERS,
  })
  const because = unfit.subscription.legacyShape ? 'unreadable-shape' : 'wrong-pass-given'
  return recommendPlanned(plan, base, {action: 'replace', because, targetId})
}

function nothingToDo(
  diagnosis: Diagnosis,
  survivor: AssessedSubscription,
  right: Recommendation,
): Recommendation {
  const unexplained = unexplainedSubscription(diagnosis)
  if (unexplained !== null) {
    return {...refusedAbout(right, 'no-payment'), targetId: unexplained}
  }
  const found = codesAbout(survivor, diagnosis)
  const {clerkId, facts} = diagnosis.assessment
  if (clerkId !== null && facts.student.unknownClerkIds.includes(clerkId)) {
    return {...refusedAbout(right, 'person-uncertain'), decidedBy: 'student'}
  }
  if (found.has('subscription-expired') && isTermUncertain(survivor, diagnosis.assessment)) {
    return refusedAbout(right, 'term-uncertain')
  }
  const because: RecommendationReason = found.has('subscription-clips-exhausted')
    ? 'classes-used-up'
    : found.has('subscription-expired')
      ? 'term-ran-out'
      : 'all-right'
  return {...right, action: 'none', because}
}

/** The pass was changed after the sale, and by today's rule it would still count: what was sold, nobody can read any more. */
function isTermUncertain(
  {subscription, paidBy}: AssessedSubscription,
  {facts}: Assessment,
): boolean {
  const due = paidBy?.term?.end ?? null
  const end = instantOf(subscription.endDate)
  if (!paidBy?.pass || due === null || end === null) return false
  return isEditedSince(paidBy.pass, paidBy.purchase.createdAt) && due > facts.now && end < due
}

function refusedAbout(right: Recommendation, because: RecommendationReason): Recommendation {
  return {...right, action: 'refuse', because, decidedBy: 'school', subscription: null}
}

function codesAbout(
  {subscription}: AssessedSubscription,
  {findings}: Diagnosis,
): ReadonlySet<FindingCode> {
  return new Set(
    findings.filter(({subjectId}) => subjectId === subscription.id).map(({code}) => code),
  )
}
