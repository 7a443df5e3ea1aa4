import type {AssessedPurchase, Assessment} from '../assessment/assessment.ts'
import {isServed} from '../assessment/isServed.ts'
import {namedPeople} from '../assessment/namedPeople.ts'
import {heldForMissing, keptOf, missingPasses} from '../assessment/missingPasses.ts'
import {isPassPurchase} from '../assessment/purchaseFacts.ts'
import {switchedOff} from '../assessment/switchedOff.ts'
import {matchByName, nameInSession} from '../matching/matchPass.ts'
import {cannotBeGiven} from '../passFaults.ts'
import {receiptName} from '../purchase.ts'
import type {InDoubt, InDoubtCause, NotGiven, NotGivenCause} from './discrepancy.ts'

/** As much of an assessment as a payment is judged by. */
export type PaymentAssessment = Pick<Assessment, 'facts' | 'doubts' | 'linkedTo'>

type Standing =
  | {kind: 'not-given'; cause: NotGivenCause}
  | {kind: 'in-doubt'; cause: InDoubtCause}
  | null

/** The row of a payment that a pass is missing for, or may be; null: it has what it paid for, or is not owed anything here. */
export function judgePayment(
  entry: AssessedPurchase,
  assessment: PaymentAssessment,
): NotGiven | InDoubt | null {
  const standing = standingOf(entry, assessment)
  if (standing === null) return null
  const {purchase, pass, sold} = entry
  const {users, id} = assessment.facts.student
  return {
    ...standing,
    purchaseId: purchase.purchaseId,
    names: purchase.names,
    passes: Math.max(1, sold.length),
    account: purchase.account,
    studentId: users[0]?.id ?? (id || null),
    passName: receiptName(purchase) ?? purchase.claims.passName ?? pass?.name ?? null,
    amount:
      standing.cause === 'subscription-inactive'
        ? keptOf(entry)
        : heldForMissing(entry, assessment),
    at: purchase.createdAt,
  }
}

function standingOf(entry: AssessedPurchase, assessment: PaymentAssessment): Standing {
  const {purchase} = entry
  if (!isPassPurchase(entry) || !mayBeOfSchool(entry, assessment)) return null
  if (purchase.state === 'unknown') return inDoubt('payment-state-unknown')
  if (!entry.kept) return null
  if (missingPasses(entry, assessment) === 0) {
    const isOff = switchedOff(entry, assessment) !== null
    return isOff ? {kind: 'not-given', cause: 'subscription-inactive'} : null
  }
  if (isServed(entry)) return {kind: 'not-given', cause: 'payment-covers-several-passes'}
  if (namedPeople(purchase, assessment.facts).recipient !== null) {
    return inDoubt('payment-names-recipient')
  }
  const [doubt] = assessment.doubts.get(purchase.purchaseId) ?? []
  if (doubt !== undefined) return inDoubt(doubt.kind)
  if (purchase.recurring !== null) return inDoubt('payment-recurring')
  if (entry.schoolMatch.by === 'shared-account') return inDoubt('school-account-shared')
  if (entry.schoolMatch.by === null) return inDoubt('metadata-missing-tenant')
  return {kind: 'not-given', cause: causeOf(entry, assessment)}
}

function inDoubt(cause: InDoubtCause): Standing {
  return {kind: 'in-doubt', cause}
}

/**
 * Paid to this school, or it may be. Where nothing in a sale on the platform's account tells the school, it is one that the
 * student has to do with, or the only one that sells a pass of that name.
 */
function mayBeOfSchool(entry: AssessedPurchase, {facts}: PaymentAssessment): boolean {
  const {school, student, subscriptions, passes} = facts
  const {schoolMatch} = entry
  if (schoolMatch.by === 'shared-account') return schoolMatch.candidates.includes(school.id)
  if (schoolMatch.by !== null) return schoolMatch.schoolId === school.id
  const isHis = [...student.users, ...subscriptions].some(({schoolId}) => schoolId === school.id)
  if (isHis) return true
  const named = matchByName(nameInSession(entry.purchase), passes, null)
  if (named?.kind !== 'found') return false
  return passes.find(({id}) => id === named.passId)?.schoolId === school.id
}

function causeOf(entry: AssessedPurchase, {facts}: PaymentAssessment): NotGivenCause {
  const {purchase, pass, passMatch, webhook, links} = entry
  if (links.length > 0) return 'subscription-wrong-pass'
  if (facts.student.users.length === 0) {
    return facts.student.id === '' ? 'metadata-missing-user' : 'user-not-in-sanity'
  }
  if (passMatch.missingPassId !== null && passMatch.kind !== 'found') return 'pass-not-found'
  if (passMatch.kind === 'ambiguous') return AMBIGUOUS[passMatch.by]
  if (pass === null || passMatch.kind === 'price-only') return 'metadata-missing-pass'
  if (cannotBeGiven(pass, purchase.createdAt)) return 'pass-misconfigured'
  if (webhook.failed !== null) return 'webhook-failed'
  if (webhook.skipped) return 'webhook-skipped-type'
  return webhook.neverCame ? 'webhook-never-logged' : 'paid-session-without-subscription'
}

const AMBIGUOUS: Record<'name' | 'price' | 'items', NotGivenCause> = {
  name: 'pass-name-ambiguous',
  price: 'pass-price-ambiguous',
  items: 'payment-covers-several-passes',
}
