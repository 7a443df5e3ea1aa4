import type {AssessedSubscription} from '../../assessment/assessment.ts'
import {isUpgradedAway} from '../../assessment/isUpgradedAway.ts'
import {endDefectOf} from '../../assessment/subscriptionEnd.ts'
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
  if (endDefectOf(survivor) === null && !(isOff && (isStandIn || answers.endDate !== null))) {
    return null
  }
  const isUpgrade = purchase.claims.kind === 'upgrade'
  return expectedEnd({
    pass,
    answers,
    startsAt: term.start,
    startRule: isUpgrade ? 'start-of-upgraded-pass' : 'payment-instant',
    now: assessment.facts.now,
  })
}

/** The payment tells the start. A few hours' difference is no reason to touch it. */
function startFields({survivor, entry}: CorrectionInput, isOff: boolean): FieldChange[] {
  const start = instantOf(survivor.subscription.startDate)
  const due = entry.term?.start ?? entry.purchase.createdAt
  const isNear = start !== null && Math.abs(Date.parse(start) - Date.parse(due)) <= DAY_MS
  return isNear && !isOff
    ? []
    : changed(survivor.subscription.document, 'startDate', due, 'payment-instant')
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
