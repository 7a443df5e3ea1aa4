import type {AssessedPurchase, Assessment} from '../diagnosis/assess.ts'
import type {Pass} from '../pass.ts'
import type {Subscription} from '../subscription.ts'
import type {ResolvedBasis} from './basis.ts'
import type {Refusal} from './plan.ts'
import type {GrantIntent} from './planGrant.ts'

interface Candidate {
  assessment: Assessment
  intent: GrantIntent
  pass: Pass | null
  basis: ResolvedBasis | null
  target: Subscription | null
}

/** Everything that speaks against giving this pass for this payment. Empty: nothing does. */
export function grantRefusals(candidate: Candidate): Refusal[] {
  return [
    ...studentRefusals(candidate.assessment),
    ...passRefusals(candidate),
    ...targetRefusals(candidate),
    ...purchaseRefusals(candidate),
    ...evidenceRefusals(candidate),
  ]
}

function studentRefusals({facts}: Assessment): Refusal[] {
  return facts.student.user === null ? ['student-has-no-document'] : []
}

function passRefusals({assessment, pass}: Candidate): Refusal[] {
  if (pass === null) return ['pass-not-found']
  return pass.schoolId === assessment.facts.school.id ? [] : ['pass-of-other-school']
}

function targetRefusals({assessment, intent, target}: Candidate): Refusal[] {
  if (intent.action === 'create') return []
  if (target === null) return ['subscription-not-found']
  const {viewer, facts} = assessment
  const refusals: Refusal[] = []
  if (target.userId === null || !viewer.referenceIds.includes(target.userId)) {
    refusals.push('subscription-of-other-student')
  }
  if (target.schoolId !== null && target.schoolId !== facts.school.id) {
    refusals.push('subscription-of-other-school')
  }
  if (!target.isActive) refusals.push('subscription-not-active')
  if (target.passId === intent.passId) refusals.push('already-this-pass')
  return refusals
}

function purchaseRefusals(candidate: Candidate): Refusal[] {
  const entry = candidate.basis?.entry
  if (!entry) return []
  const {assessment, target, intent} = candidate
  const refusals: Refusal[] = []
  if (entry.schoolId !== assessment.facts.school.id) refusals.push('purchase-of-other-school')
  if (!entry.paid) refusals.push('purchase-not-paid')
  if (entry.purchase.state === 'refunded') refusals.push('purchase-refunded')
  if (['dispute-open', 'dispute-lost'].includes(entry.purchase.state)) {
    refusals.push('purchase-disputed')
  }
  if (servedByAnother(entry, target)) refusals.push('purchase-already-served')
  if (entry.pass !== null && entry.pass.id !== intent.passId) {
    refusals.push('purchase-for-other-pass')
  }
  return refusals
}

/** A pass already given for this payment is never given again; only the subscription being replaced may stand for it. */
function servedByAnother(entry: AssessedPurchase, target: Subscription | null): boolean {
  return entry.links.some((link) => link.subscriptionId !== target?.id)
}

function evidenceRefusals({assessment, basis}: Candidate): Refusal[] {
  if (!basis?.evidence) return []
  const {facts, purchases} = assessment
  const refusals: Refusal[] = []
  if (facts.evidenceUses.some((use) => use.key === basis.paymentKey)) {
    refusals.push('evidence-already-used')
  }
  const confirmed = purchases.some(
    (entry) =>
      entry.kept &&
      entry.links.length === 0 &&
      entry.schoolId === facts.school.id &&
      entry.purchase.amount.minor === basis.amount.minor,
  )
  if (confirmed) refusals.push('stripe-can-confirm')
  return refusals
}
