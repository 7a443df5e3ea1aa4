import type {AssessedPurchase, Assessment} from '../diagnosis/assess.ts'
import {fingerprint} from '../fingerprint.ts'
import {nameInSession} from '../matching/matchPass.ts'
import {moneyFromMajor, type Money} from '../money.ts'
import type {Subscription} from '../subscription.ts'
import type {ExpectationInput} from '../expectedSubscription.ts'
import type {Basis, ManualEvidence} from './intent.ts'
import type {Refusal} from './plan.ts'

/** What a basis comes to: when the payment was, how much, and what proves it. */
export interface ResolvedBasis {
  startsAt: string
  startRule: ExpectationInput['startRule']
  amount: Money
  nameAtPurchase: string | null
  entry: AssessedPurchase | null
  evidence: ManualEvidence | null
  stripeSessionId: string | null
  stripePaymentId: string | null
  /** Names the payment among all repairs: equal for two plans about one payment. */
  paymentKey: string
}

export type BasisResult = {ok: true; basis: ResolvedBasis} | {ok: false; refusal: Refusal}

export function resolveBasis(
  basis: Basis,
  assessment: Assessment,
  target: Subscription | null,
): BasisResult {
  switch (basis.kind) {
    case 'purchase':
      return fromPurchase(basis.sessionId, assessment)
    case 'evidence':
      return fromEvidence(basis.evidence, assessment)
    case 'carried-over':
      return fromTarget(assessment, target)
  }
}

function fromPurchase(sessionId: string, {purchases}: Assessment): BasisResult {
  const entry = purchases.find(({purchase}) => purchase.sessionId === sessionId)
  if (!entry) return {ok: false, refusal: 'purchase-not-found'}
  const {purchase} = entry
  return {
    ok: true,
    basis: {
      startsAt: purchase.createdAt,
      startRule: 'payment-instant',
      amount: purchase.amount,
      nameAtPurchase: nameInSession(purchase),
      entry,
      evidence: null,
      stripeSessionId: purchase.sessionId,
      stripePaymentId: purchase.paymentIntentId,
      paymentKey: purchase.sessionId,
    },
  }
}

function fromEvidence(evidence: ManualEvidence, {facts}: Assessment): BasisResult {
  if (Date.parse(evidence.paidAt) > Date.parse(facts.now)) {
    return {ok: false, refusal: 'paid-in-the-future'}
  }
  return {
    ok: true,
    basis: {
      startsAt: evidence.paidAt,
      startRule: 'instant-of-evidence',
      amount: {minor: evidence.amountMinor, currency: facts.school.currency},
      nameAtPurchase: null,
      entry: null,
      evidence,
      stripeSessionId: null,
      stripePaymentId: null,
      paymentKey: evidenceKey(facts.school.id, evidence),
    },
  }
}

function fromTarget(assessment: Assessment, target: Subscription | null): BasisResult {
  const {facts, subscriptions} = assessment
  const paidBy = subscriptions.find(({subscription}) => subscription.id === target?.id)?.link
  if (paidBy) return fromPurchase(paidBy.sessionId, assessment)
  if (target === null || target.startDate === null || target.purchasePrice === null) {
    return {ok: false, refusal: 'no-payment-behind-it'}
  }
  return {
    ok: true,
    basis: {
      startsAt: target.startDate,
      startRule: 'kept',
      amount: moneyFromMajor(target.purchasePrice, facts.school.currency),
      nameAtPurchase: null,
      entry: null,
      evidence: null,
      stripeSessionId: target.stripeSessionId,
      stripePaymentId: target.stripePaymentId,
      paymentKey: target.id,
    },
  }
}

/** One payment at one school however its evidence is typed: case and spaces of the reference do not make it another. */
export function evidenceKey(schoolId: string, evidence: ManualEvidence): string {
  const reference = evidence.reference.toLowerCase().replace(/\s+/g, '')
  return fingerprint([schoolId, evidence.kind, reference])
}
