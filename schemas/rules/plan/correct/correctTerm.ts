import type {
  AssessedPurchase,
  AssessedSubscription,
  Assessment,
} from '../../assessment/assessment.ts'
import {uncarriedClips} from '../../clips/uncarriedClips.ts'
import {isUpgradedAway} from '../../assessment/isUpgradedAway.ts'
import {END_TOLERANCE_MS, endDefectOf} from '../../assessment/subscriptionEnd.ts'
import {expectedEnd} from '../../expectedSubscription.ts'
import {DAY_MS, instantOf} from '../../validity.ts'
import {changed} from '../documentChange.ts'
import type {Confirmation, FieldChange} from '../plan.ts'
import {RIGHT, type Aspect, type CorrectionInput} from './aspect.ts'

/** Whether the pass is switched on, and from when to when it counts. */
export function correctTerm(input: CorrectionInput): Aspect {
  const {survivor, assessment} = input
  const {subscription} = survivor
  const {now} = assessment.facts
  const isOff = !subscription.isActive && !isUpgradedAway(subscription, assessment)
  const end = newEnd(input, isOff)
  if (end === null) {
    const last = instantOf(subscription.endDate)
    const isOver = last === null || last <= now
    return isOff && !isOver ? {...RIGHT, ...reactivation(input)} : withoutLoss(input)
  }
  if (!end.known) return {...RIGHT, questions: [end.question]}
  const {value, rule} = end.value
  const isOver = value <= now
  if (isOff && isOver) return RIGHT
  const turnedOn = isOff ? reactivation(input) : {fields: [], confirmations: []}
  return {
    ...RIGHT,
    fields: [
      ...turnedOn.fields,
      ...startFields(input, isOff),
      ...changed(subscription.document, 'endDate', value, rule),
    ],
    confirmations: [
      ...turnedOn.confirmations,
      ...losses(input.copies, value),
      ...(rule === 'answer-of-person' && input.answers.endDate !== null
        ? (['end-date-chosen-by-school'] as const)
        : []),
    ],
    warnings: isOver ? ['term-already-over'] : [],
  }
}

/** Null: the stored end stays. One made by hand takes the dates of the contract when it is switched on again. */
function newEnd(
  {survivor, entry, pass, answers, assessment}: CorrectionInput,
  isOff: boolean,
): ReturnType<typeof expectedEnd> | null {
  const isStandIn = survivor.link?.method.startsWith('stand-in') ?? false
  const {term, purchase} = entry
  if (term === null) return null
  const isUpgrade = purchase.claims.kind === 'upgrade'
  const isTold = isOff && (isStandIn || answers.endDate !== null)
  if (endDefectOf(survivor) === null && !isTold && !isDatedAsSale(survivor, entry, assessment)) {
    return null
  }
  return expectedEnd({
    pass,
    answers,
    startsAt: term.start,
    startRule: isUpgrade ? 'start-of-upgraded-pass' : 'payment-instant',
    now: assessment.facts.now,
  })
}

/** An upgrade that was written as a new sale counts from its own payment; put right, it keeps what it was upgraded from. */
function isDatedAsSale(
  survivor: AssessedSubscription,
  {purchase, term}: AssessedPurchase,
  assessment: Assessment,
): boolean {
  if (purchase.claims.kind !== 'upgrade' || uncarriedClips(survivor, assessment) === 0) return false
  const end = instantOf(survivor.subscription.endDate)
  const due = term?.end ?? null
  return (
    end !== null && due !== null && Math.abs(Date.parse(end) - Date.parse(due)) > END_TOLERANCE_MS
  )
}

/** The payment tells the start, or the pass that it upgraded. A few hours' difference is no reason to touch it. */
function startFields({survivor, entry}: CorrectionInput, isOff: boolean): FieldChange[] {
  const start = instantOf(survivor.subscription.startDate)
  const due = entry.term?.start ?? entry.purchase.createdAt
  const isNear = start !== null && Math.abs(Date.parse(start) - Date.parse(due)) <= DAY_MS
  const isUpgrade = entry.purchase.claims.kind === 'upgrade'
  const rule = isUpgrade ? 'start-of-upgraded-pass' : 'payment-instant'
  return isNear && !isOff ? [] : changed(survivor.subscription.document, 'startDate', due, rule)
}

function reactivation({survivor}: CorrectionInput): Pick<Aspect, 'fields' | 'confirmations'> {
  const {document} = survivor.subscription
  return {
    fields: [
      ...changed(document, 'isActive', true, 'reactivated'),
      ...['upgradedAt', 'upgradedToPassId', 'upgradedToPassName'].flatMap((field) =>
        changed(document, field, null, 'reactivated'),
      ),
    ],
    confirmations: ['reactivates'],
  }
}

/** A copy that is switched off may have lasted longer than the one that is kept. */
function withoutLoss({survivor, copies}: CorrectionInput): Aspect {
  const end = instantOf(survivor.subscription.endDate)
  return end === null ? RIGHT : {...RIGHT, confirmations: losses(copies, end)}
}

function losses(copies: readonly AssessedSubscription[], end: string): Confirmation[] {
  const shortened = copies.some(({subscription, visibility}) => {
    const shown = instantOf(subscription.endDate)
    return visibility.tab === 'active' && shown !== null && shown > end
  })
  return shortened ? ['shortens-visible-term'] : []
}
