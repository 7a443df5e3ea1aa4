import type {Diagnosis} from '../diagnosis/diagnose.ts'
import {receiptView} from '../diagnosis/receiptView.ts'
import {readableSubscriptions} from '../diagnosis/subjects.ts'
import type {Recommendation} from './recommendation.ts'
import {stateOf} from './stateOf.ts'

/** What to say where no payment of the student was found. Nothing is written on that ground. */
export function recommendUnpaid(diagnosis: Diagnosis): Recommendation {
  const {assessment} = diagnosis
  const {facts} = assessment
  const base: Recommendation = {
    action: 'refuse',
    because: 'no-payment',
    decidedBy: 'school',
    intent: null,
    rightPassId: null,
    schoolId: facts.school.id,
    ambiguous: false,
    candidatePassIds: [],
    sessionId: null,
    targetId: null,
    deactivate: [],
    confirmations: [],
    confidence: 'certain',
    subscription: null,
    createUser: false,
    forClerkId: null,
  }
  const held = receiptView(assessment)
  if (held !== null) {
    const {subscription, clerkId, paidBy} = held
    return {
      ...base,
      action: 'none',
      because: 'held-by-other-account',
      decidedBy: null,
      rightPassId: paidBy?.pass?.id ?? subscription.passId,
      sessionId: paidBy?.purchase.sessionId ?? null,
      targetId: subscription.id,
      subscription: stateOf(subscription),
      forClerkId: clerkId,
    }
  }
  if (!assessment.stripeFullyRead) {
    return {...base, because: 'payment-unreadable', decidedBy: 'platform'}
  }
  const attempt = lastAttempt(diagnosis)
  if (attempt !== null) {
    return {...base, because: 'not-paid', decidedBy: 'student', rightPassId: attempt}
  }
  return {...base, targetId: unexplainedSubscription(diagnosis)}
}

/** The pass that the student tried to buy last. */
function lastAttempt({assessment, findings}: Diagnosis): string | null {
  const attempts = findings
    .filter(({code}) => code === 'session-not-paid')
    .flatMap(({subjectId}) =>
      assessment.purchases.filter(({purchase}) => purchase.sessionId === subjectId),
    )
    .toSorted((a, b) => (a.purchase.createdAt < b.purchase.createdAt ? 1 : -1))
  return attempts[0]?.pass?.id ?? null
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
