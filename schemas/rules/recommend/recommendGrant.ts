import type {AssessedPurchase, Assessment} from '../assessment/assessment.ts'
import type {Doubt} from '../assessment/doubt.ts'
import {upgradedSubscription} from '../assessment/dueTerm.ts'
import {isLittlePaidWhileHeld} from '../assessment/verdict.ts'
import type {Diagnosis} from '../diagnosis/diagnose.ts'
import {NO_ANSWERS} from '../expectedSubscription.ts'
import type {Pass} from '../pass.ts'
import {openPieces} from '../plan/grant/servedItem.ts'
import type {Intent} from '../plan/intent.ts'
import {proposeRepair} from '../plan/planRepair.ts'
import type {Recommendation, RecommendationReason} from './recommendation.ts'
import {recommendPlanned} from './recommendPlanned.ts'

/** What to do about a payment that gave no pass, or another pass than the one bought. */
export function recommendGrant(
  {assessment}: Diagnosis,
  entry: AssessedPurchase,
  base: Recommendation,
): Recommendation {
  const {pass, purchase, links, sold} = entry
  const {facts} = assessment
  if (entry.passMatch.kind === 'unread') {
    return {...base, because: 'payment-unreadable', decidedBy: 'platform', confidence: 'possible'}
  }
  if (sold.length > 1) return givenOneByOne(entry, assessment, base)
  if (pass === null) {
    return {...base, because: 'pass-unknown', decidedBy: 'student', confidence: 'possible'}
  }
  const {clerkId} = assessment
  if (clerkId !== null && facts.student.unknownClerkIds.includes(clerkId)) {
    return {...base, because: 'person-uncertain', decidedBy: 'student'}
  }
  const doubt = doubtAbout(entry, pass, assessment, base)
  if (doubt !== null) return {...base, ...doubt}
  const old = upgradedSubscription(purchase, facts.subscriptions)
  const wrong = links.find(({method}) => method === 'stand-in-other-pass')?.subscriptionId
  const targetId = wrong ?? (old?.isActive ? old.id : null)
  const {studentId, passId, basis, answers, schoolId} = creation(entry, pass, facts, base)
  const shared = {studentId, passId, basis, answers, schoolId}
  return targetId === null
    ? recommendPlanned(proposeRepair(assessment, {action: 'create', ...shared}), base, {
        action: 'create',
        because: 'payment-without-pass',
        targetId,
      })
    : recommendPlanned(proposeRepair(assessment, {action: 'replace', targetId, ...shared}), base, {
        action: 'replace',
        because: wrong ? 'wrong-pass-given' : 'payment-without-pass',
        targetId,
      })
}

/** A person says who gets which of several passes: the next of each kind has a plan of its own. */
export function givenOneByOne(
  entry: AssessedPurchase,
  assessment: Assessment,
  base: Recommendation,
): Recommendation {
  const {facts} = assessment
  const ofEachKind = new Map(
    openPieces(entry, assessment)
      .toReversed()
      .flatMap(({item, pass}) => (pass === null ? [] : [[pass.id, {item, pass}]])),
  )
  const ways = [...ofEachKind.values()]
    .toSorted((a, b) => a.item - b.item)
    .map(({item, pass}) => creation(entry, pass, facts, base, item))
  return {...base, action: 'refuse', because: 'several-passes', decidedBy: 'school', ways}
}

/** A known doubt asks. What a person may decide on, each with its tick, stands in `ways`. */
function doubtAbout(
  entry: AssessedPurchase,
  pass: Pass,
  assessment: Assessment,
  base: Recommendation,
): Pick<Recommendation, 'because' | 'decidedBy' | 'ways'> | null {
  const {facts, doubts} = assessment
  const give = creation(entry, pass, facts, base)
  const [doubt] = doubts.get(entry.purchase.purchaseId) ?? []
  if (doubt !== undefined) {
    const ways = [...tyingTo(doubt, give, entry), give]
    return {because: REASON_OF_DOUBT[doubt.kind], decidedBy: 'school', ways}
  }
  if (isLittlePaidWhileHeld(entry, assessment)) {
    return {because: 'price-far-off', decidedBy: 'school', ways: [give]}
  }
  return null
}

const REASON_OF_DOUBT: Record<Doubt['kind'], RecommendationReason> = {
  'same-pass-held-unexplained': 'may-be-held',
  'payment-merged-into-held-pass': 'merged-into-held',
  'paid-twice': 'paid-twice',
}

/** The pass that is there is said to be this payment's. */
function tyingTo(doubt: Doubt, give: Intent, {purchase}: AssessedPurchase): Intent[] {
  if (doubt.kind !== 'same-pass-held-unexplained') return []
  const {schoolId, studentId} = give
  return doubt.subscriptionIds.map((targetId) => ({
    action: 'correct',
    schoolId,
    studentId,
    targetId,
    purchaseId: purchase.purchaseId,
    answers: NO_ANSWERS,
  }))
}

function creation(
  {purchase}: AssessedPurchase,
  pass: Pass,
  {student}: Assessment['facts'],
  {schoolId}: Recommendation,
  item = 0,
): Extract<Intent, {action: 'create'}> {
  return {
    action: 'create',
    schoolId,
    studentId: student.id,
    passId: pass.id,
    basis: {kind: 'purchase', purchaseId: purchase.purchaseId, item},
    answers: NO_ANSWERS,
  }
}
