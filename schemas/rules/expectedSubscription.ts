import {majorUnits, type Money} from './money.ts'
import {subscriptionTypeOf, type Pass, type SubscriptionType} from './pass.ts'
import type {ExpectedValue} from './valueRule.ts'

export type {ValueRule} from './valueRule.ts'
import {endOfValidity, validityOf} from './validity.ts'

/** Facts about a pass that its document does not state and that a person supplied. */
export interface Answers {
  subscriptionType: SubscriptionType | null
  /** Whole days of 24 hours. */
  validityDays: number | null
  classesLimit: number | null
  /** Instant, UTC, at which the school lets the pass end, where the rule gives a pass that nobody could use. */
  endDate: string | null
}

export const NO_ANSWERS: Answers = {
  subscriptionType: null,
  validityDays: null,
  classesLimit: null,
  endDate: null,
}

/** A fact about a pass that is missing and that only a person can supply. */
export type Question =
  | {
      field: 'validityDays'
      /** What the school's shop shows for a pass without validity. Offered, never assumed. */
      offered: number
    }
  | {field: 'classesLimit'; offered: null}
  | {field: 'subscriptionType'; offered: null; storedType: string | null}
  /** The pass had ended before it was bought: only the school can say until when it counts. */
  | {field: 'endDate'; offered: null; endOfPass: string}

/** The shop of the host app shows `validityDays || 30`. */
export const DAYS_SHOWN_BY_SHOP = 30

/** What a payment for a pass gives: the values that the student's subscription should have, each with its rule. */
export interface ExpectedSubscription {
  type: ExpectedValue<SubscriptionType>
  /** Null: the field is absent, as the host app leaves it for unlimited passes. */
  remainingClips: ExpectedValue<number | null>
  startDate: ExpectedValue<string>
  endDate: ExpectedValue<string>
  passId: ExpectedValue<string>
  passName: ExpectedValue<string>
  /** Main unit. */
  purchasePrice: ExpectedValue<number>
}

export interface ExpectationInput {
  pass: Pass
  /** Instant that validity counts from, UTC. */
  startsAt: string
  startRule: 'payment-instant' | 'instant-of-evidence' | 'kept' | 'start-of-upgraded-pass'
  amount: Money
  /** The name on the receipt; null where no session names it. */
  nameAtPurchase: string | null
  passRule: 'pass-bought' | 'pass-chosen'
  /** Classes already taken on what is being replaced. */
  usedClips: number
  answers: Answers
  /** The present instant, UTC. A person may choose an end only where the rule's has passed. */
  now: string
}

export type Expectation =
  | {complete: true; expected: ExpectedSubscription}
  | {complete: false; questions: Question[]}

type Value<Of> = {known: true; value: ExpectedValue<Of>} | {known: false; question: Question}

/** The only place that decides what is owed. Asks for what the pass does not state; never fills it in. */
export function expectedSubscription(input: ExpectationInput): Expectation {
  const {pass, nameAtPurchase} = input
  const type = expectedType(input)
  const end = expectedEnd(input)
  const clips = type.known ? expectedClips(type.value.value, input) : null
  if (!type.known || !end.known || !clips?.known) {
    const values = [type, end, ...(clips === null ? [] : [clips])]
    return {
      complete: false,
      questions: values.flatMap((value) => (value.known ? [] : [value.question])),
    }
  }
  return {
    complete: true,
    expected: {
      type: type.value,
      remainingClips: clips.value,
      startDate: {value: input.startsAt, rule: input.startRule},
      endDate: end.value,
      passId: {value: pass.id, rule: input.passRule},
      passName:
        nameAtPurchase === null
          ? {value: pass.name, rule: 'name-of-pass-today'}
          : {value: nameAtPurchase, rule: 'name-at-purchase'},
      purchasePrice: {value: majorUnits(input.amount), rule: 'amount-paid'},
    },
  }
}

export function expectedType({
  pass,
  answers,
}: Pick<ExpectationInput, 'pass' | 'answers'>): Value<SubscriptionType> {
  const ofPass = subscriptionTypeOf(pass.type)
  if (ofPass !== null) return {known: true, value: {value: ofPass, rule: 'type-of-pass'}}
  return answers.subscriptionType === null
    ? {known: false, question: {field: 'subscriptionType', offered: null, storedType: pass.type}}
    : {known: true, value: {value: answers.subscriptionType, rule: 'answer-of-person'}}
}

/** The end by the rule of the pass. Where that leaves nothing to use, the school's word counts, if it gave one. */
export function expectedEnd({
  pass,
  answers,
  startsAt,
  startRule,
  now,
}: Pick<ExpectationInput, 'pass' | 'answers' | 'startsAt' | 'startRule' | 'now'>): Value<string> {
  const validity = validityOf(pass)
  const byRule = validity === null ? null : endOfValidity(validity, startsAt)
  const chosen = answers.endDate !== null && answers.endDate > startsAt ? answers.endDate : null
  if (chosen !== null && (byRule === null || byRule <= startsAt || byRule <= now)) {
    return {known: true, value: {value: chosen, rule: 'answer-of-person'}}
  }
  if (byRule === null) return endByAnswer(answers, startsAt)
  if (byRule <= startsAt) {
    return {known: false, question: {field: 'endDate', offered: null, endOfPass: byRule}}
  }
  const isUpgrade = startRule === 'start-of-upgraded-pass'
  const byDays = isUpgrade ? 'days-from-start-of-upgraded-pass' : 'days-from-payment'
  const rule = validity?.kind === 'until' ? 'expiry-date-of-pass' : byDays
  return {known: true, value: {value: byRule, rule}}
}

function endByAnswer({validityDays}: Answers, startsAt: string): Value<string> {
  if (validityDays === null) {
    return {known: false, question: {field: 'validityDays', offered: DAYS_SHOWN_BY_SHOP}}
  }
  const value = endOfValidity({kind: 'days', days: validityDays}, startsAt)
  return {known: true, value: {value, rule: 'answer-of-person'}}
}

export function expectedClips(
  type: SubscriptionType,
  {pass, answers, usedClips}: Pick<ExpectationInput, 'pass' | 'answers' | 'usedClips'>,
): Value<number | null> {
  if (type === 'monthly') return {known: true, value: {value: null, rule: 'unlimited'}}
  const ofPass = classLimitOf(type, pass)
  const limit = ofPass ?? answers.classesLimit
  if (limit === null) return {known: false, question: {field: 'classesLimit', offered: null}}
  const value = Math.max(0, limit - usedClips)
  if (usedClips > 0) return {known: true, value: {value, rule: 'limit-less-used'}}
  if (type === 'single') return {known: true, value: {value, rule: 'single-class'}}
  return {known: true, value: {value, rule: ofPass === null ? 'answer-of-person' : 'limit-of-pass'}}
}

/** How many classes a pass of this type gives; null where the document does not say. */
export function classLimitOf(type: SubscriptionType, pass: Pass): number | null {
  if (type === 'single') return 1
  return pass.classesLimit !== null && pass.classesLimit > 0 ? pass.classesLimit : null
}
