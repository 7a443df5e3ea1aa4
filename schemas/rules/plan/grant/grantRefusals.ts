import type {AssessedPurchase, Assessment} from '../../assessment/assessment.ts'
import {isDisputed, isRefundedInFull} from '../../assessment/purchaseFacts.ts'
import {claimOfPurchase} from '../../claim/claimedPayment.ts'
import type {Pass} from '../../pass.ts'
import type {Subscription} from '../../subscription.ts'
import {studentReferenceIds} from '../../student.ts'
import type {ResolvedBasis} from './basis.ts'
import {NO_LEAD, type Lead} from '../finishPlan.ts'
import type {Home} from '../homeOf.ts'
import type {Refusal} from '../plan.ts'
import {givenAlready} from './givenAlready.ts'
import type {GrantIntent} from './grant.ts'
import {knownPayment, paymentOfAmount, paymentsTyped} from './knownPayments.ts'
import {piecesOf} from './servedItem.ts'

interface Candidate {
  assessment: Assessment
  intent: GrantIntent
  pass: Pass | null
  basis: ResolvedBasis | null
  target: Subscription | null
  home: Home | null
}

/** What speaks against a grant, and where that leads. */
export interface Objections extends Lead {
  refusals: Refusal[]
}

/** Everything that speaks against giving this pass for this payment. No refusals: nothing does. */
export function grantRefusals(candidate: Candidate): Objections {
  const ofPayment = [grantedPurchaseRefusals(candidate), ...evidenceRefusals(candidate)]
  return {
    refusals: [
      ...(candidate.home === null ? (['student-has-no-document'] as const) : []),
      ...passRefusals(candidate),
      ...targetRefusals(candidate),
      ...ofPayment.flatMap(({refusals}) => refusals),
    ],
    claimedBy: ofPayment.find((it) => it.claimedBy !== null)?.claimedBy ?? null,
    knownPayment: ofPayment.find((it) => it.knownPayment !== null)?.knownPayment ?? null,
  }
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

/** What was sold is known, and it is another pass: in the places that are meant, for each piece stands for itself. */
function isForOtherPass(
  {sold}: Pick<AssessedPurchase, 'sold'>,
  items: readonly number[],
  passId: string,
): boolean {
  const pieces = sold.filter(({item}) => items.includes(item))
  return (
    pieces.length > 0 &&
    pieces.every(({passMatch, pass}) => passMatch.kind === 'found' && pass?.id !== passId)
  )
}

/** What keeps a payment from being the ground for anything. */
export function purchaseRefusals(
  {purchase, paid, schoolId}: Pick<AssessedPurchase, 'purchase' | 'paid' | 'schoolId'>,
  {facts}: Pick<Assessment, 'facts'>,
): Refusal[] {
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

const NONE: Objections = {refusals: [], ...NO_LEAD}

/** A pass already given for this payment is never given again; only the subscription being replaced may stand for it. */
function grantedPurchaseRefusals({assessment, basis, target, intent}: Candidate): Objections {
  if (basis === null) return NONE
  const {entry, claims} = basis
  const given = givenAlready({claims, entry}, assessment, [target?.id ?? null])
  const refusals = entry === null ? [] : purchaseRefusals(entry, assessment)
  if (given !== null) refusals.push(given.refusal)
  if (entry !== null && claims.some(({item}) => item >= piecesOf(entry))) {
    refusals.push('purchase-has-no-such-item')
  }
  const items = claims.map(({item}) => item)
  if (entry !== null && isForOtherPass(entry, items, intent.passId)) {
    refusals.push('purchase-for-other-pass')
  }
  return {...NONE, refusals, claimedBy: given?.claimedBy ?? null}
}

/** What Stripe shows of a payment stands against any proof of it that a person typed. */
function evidenceRefusals({assessment, basis, target}: Candidate): Objections[] {
  if (!basis?.evidence) return []
  const typed = paymentsTyped(basis.evidence.reference, assessment).map((entry): Objections => {
    const pieces = Array.from({length: piecesOf(entry)}, (_, item) =>
      givenAlready({claims: [claimOfPurchase(entry.purchase, item)], entry}, assessment, [
        target?.id ?? null,
      ]),
    )
    // One pass of several may still be owed. That is for the payment itself to say.
    const given = pieces.includes(null) ? null : (pieces[0] ?? null)
    const refusals = purchaseRefusals(entry, assessment)
    if (given !== null) refusals.push(given.refusal)
    return {
      refusals: refusals.length > 0 ? refusals : ['stripe-can-confirm'],
      claimedBy: given?.claimedBy ?? null,
      knownPayment: knownPayment(entry, assessment),
    }
  })
  const ofAmount = paymentOfAmount(basis, assessment)
  return ofAmount === null
    ? typed
    : [
        ...typed,
        {
          ...NONE,
          refusals: ['stripe-can-confirm'],
          knownPayment: knownPayment(ofAmount, assessment),
        },
      ]
}
