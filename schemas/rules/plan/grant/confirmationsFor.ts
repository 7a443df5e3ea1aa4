import type {AssessedPurchase} from '../../assessment/assessment.ts'
import {isFarFromPrice} from '../../assessment/purchaseFacts.ts'
import {namedPeople} from '../../assessment/namedPeople.ts'
import {holdsSamePass} from './holdsSamePass.ts'
import type {ExpectedSubscription} from '../../expectedSubscription.ts'
import {viewerOf} from '../../assessment/assess.ts'
import {instantOf} from '../../validity.ts'
import {visibilityOf} from '../../visibility.ts'
import type {Confirmation} from '../plan.ts'
import type {Grant} from './grant.ts'

/** What the person must tick, because the facts allow the plan but do not prove it, or because the student loses something. */
export function confirmationsFor(
  grant: Grant,
  expected: ExpectedSubscription | null,
): Confirmation[] {
  const {basis, intent, home} = grant
  const {entry} = basis
  const confirmations = [...lossesOf(grant, expected)]
  if (home.kind === 'repointed') confirmations.push('changes-user-clerk-id')
  if (expected?.endDate.rule === 'answer-of-person' && intent.answers.endDate !== null) {
    confirmations.push('end-date-chosen-by-school')
  }
  if (entry === null) {
    return intent.basis.kind === 'evidence'
      ? [...confirmations, 'stripe-could-not-confirm']
      : confirmations
  }
  return [
    ...confirmations,
    ...passConfirmations(grant, entry),
    ...paymentConfirmations(entry),
    ...doubtConfirmations(grant, entry),
  ]
}

/** What makes it less than sure that this payment is owed this pass: whoever gives it all the same says so. */
function doubtConfirmations(
  {assessment, intent, pass, target}: Grant,
  entry: AssessedPurchase,
): Confirmation[] {
  const {facts, doubts} = assessment
  const confirmations: Confirmation[] = []
  if (intent.action === 'create' && holdsSamePass(assessment, pass, target?.id ?? null)) {
    confirmations.push('student-has-same-pass')
  }
  if (isFarFromPrice(entry, pass, facts)) confirmations.push('amount-far-from-price')
  for (const {kind} of doubts.get(entry.purchase.purchaseId) ?? []) {
    confirmations.push(kind === 'paid-twice' ? 'paid-twice-meant-twice' : 'gives-beside-held-pass')
  }
  if (entry.purchase.recurring !== null) confirmations.push('recurring-period')
  if (namedPeople(entry.purchase, facts).recipient !== null) {
    confirmations.push('present-for-somebody-else')
  }
  if (entry.schoolMatch.by === 'shared-account') confirmations.push('school-chosen-by-person')
  return confirmations
}

function passConfirmations({pass}: Grant, {passMatch}: AssessedPurchase): Confirmation[] {
  switch (passMatch.kind) {
    case 'found':
      return passMatch.method.endsWith('pass-id') ? [] : ['pass-chosen-by-name']
    case 'price-only':
      return [passMatch.candidate === pass.id ? 'pass-chosen-by-price' : 'pass-chosen-by-person']
    case 'ambiguous':
    case 'unread':
    case 'unknown':
      return ['pass-chosen-by-person']
  }
}

/** What a payment leaves open, whatever is done on its ground. */
export function paymentConfirmations({person, purchase}: AssessedPurchase): Confirmation[] {
  const confirmations: Confirmation[] = []
  if (person === 'payer-email' || person === 'similar-email') {
    confirmations.push('matched-by-payer-email')
  }
  if (person === 'customer') confirmations.push('matched-by-customer')
  if (purchase.state === 'partially-refunded') confirmations.push('partial-refund')
  if (purchase.claims.kind === 'upgrade') confirmations.push('upgrade-rule')
  return confirmations
}

/** The student sees the replaced pass now, and would see less of it afterwards. */
function lossesOf(
  {target, assessment}: Grant,
  expected: ExpectedSubscription | null,
): Confirmation[] {
  if (target === null || expected === null) return []
  if (visibilityOf(target, viewerOf(assessment.facts)).tab !== 'active') return []
  const confirmations: Confirmation[] = []
  const end = instantOf(target.endDate)
  const clips = expected.remainingClips.value
  if (end !== null && expected.endDate.value < end) confirmations.push('shortens-visible-term')
  if (clips !== null && target.remainingClips !== null && clips < target.remainingClips) {
    confirmations.push('reduces-remaining-clips')
  }
  return confirmations
}
