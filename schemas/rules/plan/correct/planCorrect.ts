import type {
  AssessedPurchase,
  AssessedSubscription,
  Assessment,
} from '../../assessment/assessment.ts'
import {CONCERNS_STUDENT} from '../../assessment/personOf.ts'
import {upgradedSubscription} from '../../assessment/dueTerm.ts'
import {claimedBy} from '../../claim/claimedBy.ts'
import {passOnClaims} from '../../claim/claimChanges.ts'
import {claimOfPurchase} from '../../claim/claimedPayment.ts'
import type {Pass} from '../../pass.ts'
import type {Subscription} from '../../subscription.ts'
import {paymentConfirmations} from '../grant/confirmationsFor.ts'
import {correctSubscription, tieToPayment, type Correction} from './correctSubscription.ts'
import {deactivation} from '../deactivation.ts'
import {patch} from '../documentChange.ts'
import {finishPlan, NO_LEAD, plainDraft, refusedPlan} from '../finishPlan.ts'
import {purchaseRefusals} from '../grant/grantRefusals.ts'
import {homeOf, type Home} from '../homeOf.ts'
import type {Intent} from '../intent.ts'
import type {ClaimedBy, Confirmation, DocumentChange, ProposedPlan, Refusal} from '../plan.ts'
import {correctable, survivorOf} from './survivorOf.ts'

type CorrectIntent = Extract<Intent, {action: 'correct'}>

/** Plans `correct`: the one subscription of a payment is put right in place, and its copies are switched off. */
export function planCorrect(assessment: Assessment, intent: CorrectIntent): ProposedPlan {
  const entry = [...assessment.purchases, ...assessment.others].find(
    ({purchase}) => purchase.purchaseId === intent.purchaseId,
  )
  if (!entry || !CONCERNS_STUDENT[entry.person]) {
    return refusedPlan(assessment, intent, ['purchase-not-found'])
  }
  const home = homeOf(assessment)
  const candidates = correctable(entry, assessment)
  const named = candidates.find(({subscription}) => subscription.id === intent.targetId)
  const heldUnexplained = unexplainedTarget(entry, assessment, intent.targetId)
  const isDocument = home?.kind === 'repointed' && home.userId === intent.targetId
  const ofPayment = named ?? (isDocument ? survivorOf(entry, assessment) : null)
  const survivor = ofPayment ?? heldUnexplained
  const refusals: Refusal[] = [
    ...purchaseRefusals(entry, assessment),
    ...(entry.pass === null ? (['pass-not-found'] as const) : []),
    ...(survivor === null ? (['subscription-not-found'] as const) : []),
  ]
  if (refusals.length > 0 || survivor === null || entry.pass === null) {
    return refusedPlan(assessment, intent, refusals)
  }
  const choice = {assessment, intent, entry, pass: entry.pass, survivor, candidates, home}
  return ofPayment === null ? tiePlan(choice) : planFor(choice)
}

/** A pass of which nobody knows what was paid for it, and that a person may say is this payment's. */
function unexplainedTarget(
  {purchase}: AssessedPurchase,
  {doubts, subscriptions}: Assessment,
  targetId: string,
): AssessedSubscription | null {
  const isInDoubt = doubts
    .get(purchase.purchaseId)
    ?.some(
      (it) => it.kind === 'same-pass-held-unexplained' && it.subscriptionIds.includes(targetId),
    )
  if (!isInDoubt) return null
  return subscriptions.find(({subscription}) => subscription.id === targetId) ?? null
}

interface Choice {
  assessment: Assessment
  intent: CorrectIntent
  entry: AssessedPurchase
  pass: Pass
  /** The subscription to keep, and all that stand for the payment. */
  survivor: AssessedSubscription
  candidates: AssessedSubscription[]
  home: Home | null
}

function tiePlan({assessment, intent, entry, survivor}: Choice): ProposedPlan {
  const kept = survivor.subscription
  const correction = tieToPayment(entry, survivor)
  const stranger = claimedBy([claimOfPurchase(entry.purchase, 0)], assessment.facts, [kept.id])
  if (stranger !== null) return refusedAsClaimed(assessment, intent, stranger)
  return correctPlan({
    assessment,
    intent,
    entry,
    home: null,
    correction,
    survivor: kept,
    retired: [],
  })
}

function refusedAsClaimed(
  assessment: Assessment,
  intent: CorrectIntent,
  by: ClaimedBy,
): ProposedPlan {
  return refusedPlan(assessment, intent, ['payment-already-claimed'], {...NO_LEAD, claimedBy: by})
}

function planFor(choice: Choice): ProposedPlan {
  const {assessment, intent, entry, survivor, candidates, home} = choice
  const kept = survivor.subscription
  const copies = candidates.filter(
    ({subscription}) => subscription.isActive || subscription.id === kept.id,
  )
  const correction = correctSubscription({...choice, copies, answers: intent.answers})
  if (!correction.ok) return refusedPlan(assessment, intent, [correction.refusal])
  const stranger = tiesToPayment(correction)
    ? claimedBy(
        [claimOfPurchase(entry.purchase, 0)],
        assessment.facts,
        candidates.map(({subscription}) => subscription.id),
      )
    : null
  if (stranger !== null) return refusedAsClaimed(assessment, intent, stranger)
  const retired = [
    ...copies.map(({subscription}) => subscription).filter(({id}) => id !== kept.id),
    ...upgradedStillActive(entry, assessment, kept),
  ]
  return correctPlan({assessment, intent, entry, home, correction, survivor: kept, retired})
}

interface Corrected {
  assessment: Assessment
  intent: CorrectIntent
  entry: AssessedPurchase
  home: Home | null
  correction: Extract<Correction, {ok: true}>
  survivor: Subscription
  retired: Subscription[]
}

function correctPlan(parts: Corrected): ProposedPlan {
  const {assessment, intent, entry, correction} = parts
  const changes = correctionChanges(parts)
  if (changes.length === 0 && correction.questions.length === 0) {
    return refusedPlan(assessment, intent, ['nothing-to-correct'])
  }
  return finishPlan(assessment, {
    ...plainDraft(intent, changes),
    questions: correction.questions,
    warnings: correction.warnings,
    confirmations: correctionConfirmations(parts),
    purchase: entry.purchase,
    passMatchMethod: entry.passMatch.kind === 'found' ? entry.passMatch.method : null,
  })
}

/** It says of a subscription that it stands for the payment, or lets it stand for it again. */
function tiesToPayment({fields}: Pick<Corrected['correction'], 'fields'>): boolean {
  return fields.some(
    ({field, after}) =>
      field === 'stripeSessionId' ||
      field === 'stripePaymentId' ||
      (field === 'isActive' && after === true),
  )
}

function correctionChanges({
  assessment,
  home,
  correction,
  survivor,
  retired,
  entry,
}: Corrected): DocumentChange[] {
  const {pass, purchase} = entry
  const oldId = purchase.claims.upgradedFromSubscriptionId
  const homeChange = correction.needsHome ? (home?.change ?? null) : null
  return [
    ...(homeChange === null ? [] : [homeChange]),
    ...(correction.fields.length > 0 ? [patch('subscription', survivor, correction.fields)] : []),
    ...retired.map((subscription) =>
      deactivation(
        subscription,
        survivor.id,
        subscription.id === oldId && pass !== null ? {purchase, pass} : null,
      ),
    ),
    ...passOnClaims(
      tiesToPayment(correction) ? [claimOfPurchase(purchase, 0)] : [],
      [survivor, ...retired],
      {subscriptionId: survivor.id, schoolId: pass?.schoolId ?? assessment.facts.school.id},
      assessment.facts,
    ),
  ]
}

function correctionConfirmations({home, correction, retired, entry}: Corrected): Confirmation[] {
  const oldId = entry.purchase.claims.upgradedFromSubscriptionId
  const confirmations: Confirmation[] = [...correction.confirmations]
  if (correction.needsHome && home?.kind === 'repointed')
    confirmations.push('changes-user-clerk-id')
  if (retired.some(({id}) => id !== oldId)) confirmations.push('deactivates-duplicate')
  const ofPayment = paymentConfirmations(entry)
  // An upgrade that was applied is not judged anew, unless the correction concerns it.
  const isAboutUpgrade = correction.isAboutUpgrade || retired.some(({id}) => id === oldId)
  return [
    ...confirmations,
    ...ofPayment.filter((it) => it !== 'upgrade-rule' && it !== 'partial-refund'),
    ...(isAboutUpgrade ? (['upgrade-rule'] as const) : []),
  ]
}

function upgradedStillActive(
  {purchase}: AssessedPurchase,
  {facts}: Assessment,
  survivor: Subscription,
): Subscription[] {
  const old = upgradedSubscription(purchase, facts.subscriptions)
  return old !== null && old.isActive && old.id !== survivor.id ? [old] : []
}
