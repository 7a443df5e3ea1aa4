import type {AssessedPurchase, Assessment} from '../../assessment/assessment.ts'
import {upgradedSubscription} from '../../assessment/dueTerm.ts'
import {
  claimOfPurchase,
  claimsOfProof,
  claimsOfSubscription,
  type ClaimedPayment,
} from '../../claim/claimedPayment.ts'
import type {ExpectationInput} from '../../expectedSubscription.ts'
import {nameInSession, type PassMatch} from '../../matching/matchPass.ts'
import {moneyFromMajor, type Money} from '../../money.ts'
import type {Subscription} from '../../subscription.ts'
import {instantOf} from '../../validity.ts'
import type {Basis, ManualEvidence} from '../intent.ts'
import type {Refusal} from '../plan.ts'

/** What a basis comes to: when the payment was, how much, and what proves it. */
export interface ResolvedBasis {
  startsAt: string
  startRule: ExpectationInput['startRule']
  amount: Money
  nameAtPurchase: string | null
  entry: AssessedPurchase | null
  /** Which pass it was for, as the payment tells. */
  passMatch: PassMatch | null
  /** The subscription that the payment upgrades. */
  upgraded: Subscription | null
  evidence: ManualEvidence | null
  stripeSessionId: string | null
  stripePaymentId: string | null
  /** What is given with it, each once. */
  claims: ClaimedPayment[]
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
      return fromPurchase(basis.purchaseId, basis.item ?? 0, assessment)
    case 'evidence':
      return fromEvidence(basis.evidence, assessment)
    case 'carried-over':
      return fromTarget(assessment, target)
  }
}

function fromPurchase(purchaseId: string, item: number, assessment: Assessment): BasisResult {
  // A payer who is almost the student may be him: whoever asks for it says so, and has to tick it.
  const candidates = assessment.others.filter(({person}) => person === 'similar-email')
  const entry = [...assessment.purchases, ...candidates].find(
    ({purchase}) => purchase.purchaseId === purchaseId,
  )
  if (!entry) return {ok: false, refusal: 'purchase-not-found'}
  const {purchase, sold} = entry
  // Of a payment for one pass, its whole amount is that pass's.
  const piece = sold.length > 1 ? sold.find((it) => it.item === item) : undefined
  const upgraded = upgradedSubscription(purchase, assessment.facts.subscriptions)
  const isUpgrade = purchase.claims.kind === 'upgrade'
  const start = isUpgrade ? instantOf(upgraded?.startDate ?? null) : purchase.createdAt
  if (start === null) return {ok: false, refusal: 'upgraded-subscription-not-found'}
  return {
    ok: true,
    basis: {
      startsAt: start,
      startRule: isUpgrade ? 'start-of-upgraded-pass' : 'payment-instant',
      amount: {...purchase.amount, minor: piece?.amount ?? purchase.amount.minor},
      nameAtPurchase: piece === undefined ? nameInSession(purchase) : piece.name,
      entry,
      passMatch: piece?.passMatch ?? entry.passMatch,
      upgraded,
      evidence: null,
      stripeSessionId: purchase.sessionId,
      stripePaymentId: purchase.paymentIntentId ?? purchase.chargeId,
      claims: [claimOfPurchase(purchase, item)],
      paymentKey: item === 0 ? purchase.purchaseId : `${purchase.purchaseId}.${item}`,
    },
  }
}

function fromEvidence(evidence: ManualEvidence, {facts}: Assessment): BasisResult {
  if (Date.parse(evidence.paidAt) > Date.parse(facts.now)) {
    return {ok: false, refusal: 'paid-in-the-future'}
  }
  const claims = claimsOfProof(facts.school.id, evidence.reference)
  const [first] = claims
  if (first === undefined) return {ok: false, refusal: 'evidence-says-nothing'}
  return {
    ok: true,
    basis: {
      startsAt: evidence.paidAt,
      startRule: 'instant-of-evidence',
      amount: {minor: evidence.amountMinor, currency: facts.school.currency},
      nameAtPurchase: null,
      entry: null,
      passMatch: null,
      upgraded: null,
      evidence,
      stripeSessionId: null,
      stripePaymentId: null,
      claims,
      paymentKey: first.name,
    },
  }
}

function fromTarget(assessment: Assessment, target: Subscription | null): BasisResult {
  const {facts, subscriptions} = assessment
  const paidBy = subscriptions.find(({subscription}) => subscription.id === target?.id)?.link
  if (paidBy) return fromPurchase(paidBy.purchaseId, 0, assessment)
  const start = instantOf(target?.startDate ?? null)
  if (target === null || start === null || target.purchasePrice === null) {
    return {ok: false, refusal: 'no-payment-behind-it'}
  }
  return {
    ok: true,
    basis: {
      startsAt: start,
      startRule: 'kept',
      amount: moneyFromMajor(target.purchasePrice, facts.school.currency),
      nameAtPurchase: null,
      entry: null,
      passMatch: null,
      upgraded: null,
      evidence: null,
      stripeSessionId: target.stripeSessionId,
      stripePaymentId: target.stripePaymentId,
      claims: claimsOfSubscription(target),
      paymentKey: target.id,
    },
  }
}
