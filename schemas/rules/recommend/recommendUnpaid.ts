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
  const held = receiptView(assessment)
  if (held !== null) return heldBy(held, base)
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
