import {isNameless} from '../../diagnosis/causes/subscription/subscriptionPassNameMissing.ts'
import {hasMisplacedId} from '../../diagnosis/causes/subscription/subscriptionPaymentIdNotIntent.ts'
import type {AssessedPurchase, AssessedSubscription} from '../../assessment/assessment.ts'
import {nameInSession} from '../../matching/matchPass.ts'
import {changed, reference} from '../documentChange.ts'
import type {FieldChange, Refusal} from '../plan.ts'
import {RIGHT, type Aspect, type CorrectionInput} from './aspect.ts'
import {correctClips} from './correctClips.ts'
import {correctOwner} from './correctOwner.ts'
import {correctTerm} from './correctTerm.ts'

export type Correction =
  | (Aspect & {
      ok: true
      /** The user document has to be made or put right, too. */
      needsHome: boolean
      isAboutUpgrade: boolean
    })
  | {ok: false; refusal: Refusal}

/** Compares a stored subscription with what was paid, aspect by aspect, and changes what disagrees and nothing else. */
export function correctSubscription(input: CorrectionInput): Correction {
  const owner = correctOwner(input)
  if (!owner.ok) return owner
  const term = correctTerm(input)
  const clips = correctClips(input)
  if (!clips.ok) return clips
  const fields = [...owner.fields, ...descriptionFields(input), ...clips.fields, ...term.fields]
  return {
    ok: true,
    fields: [...fields, ...paymentFields(input, fields.length > 0)],
    confirmations: [...owner.confirmations, ...clips.confirmations, ...term.confirmations],
    questions: [...term.questions, ...clips.questions],
    warnings: [...term.warnings, ...clips.warnings],
    needsHome: owner.needsHome,
    isAboutUpgrade: clips.isAboutUpgrade,
  }
}

/** School, pass and name. */
function descriptionFields({survivor, pass, entry, assessment}: CorrectionInput): FieldChange[] {
  const {subscription} = survivor
  const {document} = subscription
  const school = pass.schoolId ?? assessment.facts.school.id
  const name = nameInSession(entry.purchase) ?? pass.name
  return [
    ...(subscription.schoolId === school
      ? []
      : changed(document, 'tenant', reference(school), 'school-of-pass')),
    ...(subscription.passId === null ? changed(document, 'passId', pass.id, 'pass-bought') : []),
    ...(isNameless(subscription.passName)
      ? changed(document, 'passName', name, 'name-at-purchase')
      : []),
  ]
}

/** Real ids of the payment, where something else stands in their place, or the document is taken for the payment's anyway. */
function paymentFields({survivor, entry}: CorrectionInput, isTouched: boolean): FieldChange[] {
  const {subscription, link} = survivor
  const isById = link?.method === 'session-id' || link?.method === 'payment-intent'
  if (!hasMisplacedId(subscription) && (isById || !isTouched)) return []
  return idsOf(entry, survivor)
}

/** A person says that a pass is a payment's: it gets the payment's ids, and stays what it is otherwise. */
export function tieToPayment(
  entry: AssessedPurchase,
  survivor: AssessedSubscription,
): Extract<Correction, {ok: true}> {
  return {
    ...RIGHT,
    ok: true,
    fields: idsOf(entry, survivor),
    confirmations: ['ties-pass-to-payment'],
    needsHome: false,
    isAboutUpgrade: false,
  }
}

function idsOf(
  {purchase: {sessionId, paymentIntentId, chargeId}}: AssessedPurchase,
  {subscription: {document}}: AssessedSubscription,
): FieldChange[] {
  const paymentId = paymentIntentId ?? (sessionId === null ? chargeId : null)
  return [
    ...(sessionId === null ? [] : changed(document, 'stripeSessionId', sessionId, 'id-in-stripe')),
    ...(paymentId === null ? [] : changed(document, 'stripePaymentId', paymentId, 'id-in-stripe')),
  ]
}
