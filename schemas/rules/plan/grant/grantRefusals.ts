import type {AssessedPurchase, Assessment} from '../../assessment/assessment.ts'
import {isServed} from '../../assessment/isServed.ts'
import {isPassPurchase, isDisputed, isRefundedInFull} from '../../assessment/purchaseFacts.ts'
import type {Pass} from '../../pass.ts'
import type {Subscription} from '../../subscription.ts'
import {studentReferenceIds} from '../../student.ts'
import type {ResolvedBasis} from './basis.ts'
import type {Home} from '../homeOf.ts'
import type {Refusal} from '../plan.ts'
import type {GrantIntent} from './grant.ts'

interface Candidate {
  assessment: Assessment
  intent: GrantIntent
  pass: Pass | null
  basis: ResolvedBasis | null
  target: Subscription | null
  home: Home | null
}

/** Everything that speaks against giving this pass for this payment. Empty: nothing does. */
export function grantRefusals(candidate: Candidate): Refusal[] {
  return [
    ...(candidate.home === null ? (['student-has-no-document'] as const) : []),
    ...passRefusals(candidate),
    ...targetRefusals(candidate),
    ...grantedPurchaseRefusals(candidate),
    ...evidenceRefusals(candidate),
  ]
}

function passRefusals({assessment, pass}: Candidate): Refusal[] {
  if (pass === null) return ['pass-not-found']
  return pass.schoolId === assessment.facts.school.id ? [] : ['pass-of-other-school']
}

function targetRefusals({assessment, intent, target, basis}: Candidate): Refusal[] {
  if (intent.action === 'create') return []
  if (target === null) return ['subscription-not-found']
  const {facts} = assessment
  const refusals: Refusal[] = []
  if (target.userId === null || !studentReferenceIds(facts.student).includes(target.userId)) {
    refusals.push('subscription-of-other-student')
  }
  if (target.schoolId !== null && target.schoolId !== facts.school.id) {
    refusals.push('subscription-of-other-school')
  }
  const isOfPayment = basis?.entry?.links.some(({subscriptionId}) => subscriptionId === target.id)
  if (!target.isActive && !isOfPayment) refusals.push('subscription-not-active')
  if (target.passId === intent.passId && !target.legacyShape) refusals.push('already-this-pass')
  return refusals
}

function grantedPurchaseRefusals({assessment, basis, target, intent}: Candidate): Refusal[] {
  const entry = basis?.entry
  if (!entry) return []
  const refusals = purchaseRefusals(entry, assessment)
  if (servedByAnother(entry, target)) refusals.push('purchase-already-served')
  if (isForOtherPass(entry, intent.passId)) {
    refusals.push('purchase-for-other-pass')
  }
  return refusals
}

/** What was sold is known of every piece, and it is none of these. */
function isForOtherPass({sold}: AssessedPurchase, passId: string): boolean {
  return (
    sold.length > 0 && sold.every((it) => it.passMatch.kind === 'found' && it.pass?.id !== passId)
  )
}

/** What keeps a payment from being the ground for anything. */
export function purchaseRefusals(entry: AssessedPurchase, {facts}: Assessment): Refusal[] {
  const {purchase, paid, schoolId} = entry
  const refusals: Refusal[] = []
  if (schoolId !== null && schoolId !== facts.school.id) refusals.push('purchase-of-other-school')
  if (!paid) refusals.push('purchase-not-paid')
  if (paid && isRefundedInFull(purchase)) refusals.push('purchase-refunded')
  if (isDisputed(purchase)) refusals.push('purchase-disputed')
  if (purchase.state === 'unknown') refusals.push('purchase-state-unknown')
  if (purchase.state === 'refund-announced') refusals.push('purchase-refund-announced')
  if (purchase.claims.kind === 'class' || purchase.claims.kind === 'platform-plan') {
    refusals.push('purchase-for-other-pass')
  }
  return refusals
}

/** A pass already given for this payment is never given again; only the subscription being replaced may stand for it. */
function servedByAnother(entry: AssessedPurchase, target: Subscription | null): boolean {
  const others = entry.links.filter((link) => link.subscriptionId !== target?.id)
  return others.length >= Math.max(1, entry.sold.length)
}

function evidenceRefusals({assessment, basis}: Candidate): Refusal[] {
  if (!basis?.evidence) return []
  const {facts, purchases} = assessment
  const refusals: Refusal[] = []
  if (facts.evidenceUses.some((use) => use.key === basis.paymentKey)) {
    refusals.push('evidence-already-used')
  }
  const named = paymentNamedBy(basis.evidence.reference, assessment)
  if (named !== null) refusals.push(...refusalsOfKnown(named, assessment))
  const confirmed = purchases.some(
    (entry) =>
      isPassPurchase(entry) &&
      entry.kept &&
      !isServed(entry) &&
      entry.schoolId === facts.school.id &&
      entry.purchase.amount.minor === basis.amount.minor,
  )
  if (confirmed) refusals.push('stripe-can-confirm')
  return refusals
}

/** A reference that is one of Stripe's own ids, of a payment that was found. */
function paymentNamedBy(
  reference: string,
  {purchases, others}: Assessment,
): AssessedPurchase | null {
  const typed = reference.trim()
  return (
    [...purchases, ...others].find(({purchase}) =>
      [purchase.purchaseId, purchase.paymentIntentId, purchase.chargeId].includes(typed),
    ) ?? null
  )
}

function refusalsOfKnown(entry: AssessedPurchase, assessment: Assessment): Refusal[] {
  const refusals = purchaseRefusals(entry, assessment)
  if (entry.links.length > 0) refusals.push('purchase-already-served')
  return refusals.length > 0 ? refusals : ['stripe-can-confirm']
}
