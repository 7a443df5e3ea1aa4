import type {AssessedPurchase} from '../assessment/assessment.ts'
import type {Diagnosis} from '../diagnosis/diagnose.ts'
import {isOnlyUnfinished} from '../assessment/sourceReading.ts'
import {receiptView, type ReceiptView} from '../assessment/receiptView.ts'
import {readableSubscriptions} from '../assessment/subjects.ts'
import type {Recommendation} from './recommendation.ts'
import {recommendedState} from './recommendedState.ts'
import {noRecommendation} from './noRecommendation.ts'

/** What to say where no payment of the student was found. Nothing is written on that ground. */
export function recommendUnpaid(diagnosis: Diagnosis): Recommendation {
  const {assessment} = diagnosis
  const {facts} = assessment
  const base: Recommendation = {
    ...noRecommendation(facts),
    because: 'no-payment',
    decidedBy: 'school',
  }
  const coming = comingPayment(diagnosis)
  if (coming !== null) {
    const {pass} = coming
    const right = {rightPassId: pass?.id ?? null, rightPassName: pass?.name ?? null}
    return {...base, ...right, because: 'payment-coming', decidedBy: 'school'}
  }
  const held = receiptView(assessment)
  if (held !== null) return heldBy(held, base)
  const free = freePass(diagnosis)
  if (free !== null) return {...base, ...free}
  if (!assessment.stripeFullyRead) {
    return isOnlyUnfinished(facts)
      ? {...base, because: 'search-unfinished', decidedBy: null}
      : {...base, because: 'payment-unreadable', decidedBy: 'platform'}
  }
  const targetId = unexplainedSubscription(diagnosis)
  const attempt = lastAttempt(diagnosis)
  if (attempt !== null) {
    return {
      ...base,
      because: 'not-paid',
      decidedBy: 'student',
      rightPassId: attempt.pass?.id ?? null,
      rightPassName: attempt.pass?.name ?? null,
      targetId,
    }
  }
  return {...base, targetId}
}

/** Nothing is missing: the pass lies under the other account. */
function heldBy(
  {subscription, clerkId, paidBy}: ReceiptView,
  base: Recommendation,
): Recommendation {
  return {
    ...base,
    action: 'none',
    because: 'held-by-other-account',
    decidedBy: null,
    rightPassId: paidBy?.pass?.id ?? subscription.passId,
    rightPassName: paidBy?.pass?.name ?? subscription.passName,
    purchaseId: paidBy?.purchase.purchaseId ?? null,
    targetId: subscription.id,
    subscription: recommendedState(subscription),
    forClerkId: clerkId,
  }
}

/** Money that is on its way or held for the school, the latest of it. */
function comingPayment({assessment, findings}: Diagnosis): AssessedPurchase | null {
  const coming = new Set(
    findings
      .filter(({code}) => code === 'payment-in-flight' || code === 'payment-not-captured')
      .map(({subjectId}) => subjectId),
  )
  const [latest] = assessment.purchases
    .filter(({purchase}) => coming.has(purchase.purchaseId))
    .toSorted((a, b) => (a.purchase.createdAt < b.purchase.createdAt ? 1 : -1))
  return latest ?? null
}

/** The school gave a pass that costs nothing: nothing is missing, and nothing has to be paid. */
function freePass({assessment, findings}: Diagnosis): Partial<Recommendation> | null {
  const right = findings.find(({code}) => code === 'nothing-wrong-in-data')
  const entry = assessment.subscriptions.find(
    ({subscription}) => subscription.id === right?.subjectId,
  )
  if (entry === undefined) return null
  return {
    action: 'none',
    because: 'all-right',
    decidedBy: null,
    rightPassId: entry.pass?.id ?? null,
    rightPassName: entry.pass?.name ?? null,
    targetId: entry.subscription.id,
    subscription: recommendedState(entry.subscription),
  }
}

/** What the student tried to buy last. */
function lastAttempt({assessment, findings}: Diagnosis): AssessedPurchase | null {
  const attempts = findings
    .filter(({code}) => code === 'session-not-paid')
    .flatMap(({subjectId}) =>
      assessment.purchases.filter(({purchase}) => purchase.purchaseId === subjectId),
    )
    .toSorted((a, b) => (a.purchase.createdAt < b.purchase.createdAt ? 1 : -1))
  return attempts[0] ?? null
}

/** A pass that nobody seems to have paid for: what the student sees first. */
export function unexplainedSubscription({assessment, findings}: Diagnosis): string | null {
  const unexplained = new Set(
    findings
      .filter(({code}) => code === 'subscription-without-payment')
      .map(({subjectId}) => subjectId),
  )
  const [first] = readableSubscriptions(assessment)
    .filter(({subscription}) => unexplained.has(subscription.id))
    .toSorted(
      (a, b) =>
        Number(b.visibility.tab === 'active') - Number(a.visibility.tab === 'active') ||
        (a.subscription.createdAt < b.subscription.createdAt ? 1 : -1),
    )
  return first?.subscription.id ?? null
}
