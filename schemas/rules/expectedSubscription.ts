import {majorUnits, type Money} from './money.ts'
import {subscriptionTypeOf, type Pass, type SubscriptionType} from './pass.ts'
import {endOfValidity, validityOf, type Validity} from './validity.ts'

/** Facts about a pass that its document does not state and that a person supplied. */
export interface Answers {
  subscriptionType: SubscriptionType | null
  /** Whole days of 24 hours. */
  validityDays: number | null
  classesLimit: number | null
}

export const NO_ANSWERS: Answers = {subscriptionType: null, validityDays: null, classesLimit: null}

/** A fact about a pass that is missing and that only a person can supply. */
export type Question =
  | {
      field: 'validityDays'
      /** What the school's shop shows for a pass without validity. Offered, never assumed. */
      offered: number
    }
  | {field: 'classesLimit'; offered: null}
  | {field: 'subscriptionType'; offered: null; storedType: string | null}

/** The shop of the host app shows `validityDays || 30`. */
export const DAYS_SHOWN_BY_SHOP = 30

/** Where the value of a field comes from. */
export const VALUE_RULES = [
  'type-of-pass',
  'single-class',
  'limit-of-pass',
  'limit-less-used',
  'unlimited',
  'payment-instant',
  'instant-of-evidence',
  'days-from-payment',
  'expiry-date-of-pass',
  'answer-of-person',
  'name-at-purchase',
  'name-of-pass-today',
  'amount-paid',
  'pass-bought',
  'pass-chosen',
  'document-of-student',
  'school-of-pass',
  'id-in-stripe',
  'evidence-given',
  'kept',
  'always-active',
  'deactivated',
  'replaced-by',
  'written-by-tool',
] as const
export type ValueRule = (typeof VALUE_RULES)[number]

export interface ExpectedValue<Value> {
  value: Value
  rule: ValueRule
}

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
  startRule: 'payment-instant' | 'instant-of-evidence' | 'kept'
  amount: Money
  /** The name on the receipt; null where no session names it. */
  nameAtPurchase: string | null
  passRule: 'pass-bought' | 'pass-chosen'
  /** Classes already taken on what is being replaced. */
  usedClips: number
  answers: Answers
}

export type Expectation =
  | {complete: true; expected: ExpectedSubscription}
  | {complete: false; questions: Question[]}

/** The only place that decides what is owed. Asks for what the pass does not state; never fills it in. */
export function expectedSubscription(input: ExpectationInput): Expectation {
  const type = expectedType(input)
  const validity = expectedValidity(input)
  const clips = type === null ? null : expectedClips(type.value, input)
  const questions = [
    ...(type === null
      ? [{field: 'subscriptionType', offered: null, storedType: input.pass.type} as const]
      : []),
    ...(validity === null ? [{field: 'validityDays', offered: DAYS_SHOWN_BY_SHOP} as const] : []),
    ...(type !== null && clips === null ? [{field: 'classesLimit', offered: null} as const] : []),
  ]
  if (type === null || validity === null || clips === null) return {complete: false, questions}

  const {pass, nameAtPurchase} = input
  return {
    complete: true,
    expected: {
      type,
      remainingClips: clips,
      startDate: {value: input.startsAt, rule: input.startRule},
      endDate: {value: endOfValidity(validity.value, input.startsAt), rule: validity.rule},
      passId: {value: pass.id, rule: input.passRule},
      passName:
        nameAtPurchase === null
          ? {value: pass.name, rule: 'name-of-pass-today'}
          : {value: nameAtPurchase, rule: 'name-at-purchase'},
      purchasePrice: {value: majorUnits(input.amount), rule: 'amount-paid'},
    },
  }
}

function expectedType({pass, answers}: ExpectationInput): ExpectedValue<SubscriptionType> | null {
  const ofPass = subscriptionTypeOf(pass.type)
  if (ofPass !== null) return {value: ofPass, rule: 'type-of-pass'}
  return answers.subscriptionType === null
    ? null
    : {value: answers.subscriptionType, rule: 'answer-of-person'}
}

function expectedValidity({pass, answers}: ExpectationInput): ExpectedValue<Validity> | null {
  const ofPass = validityOf(pass)
  if (ofPass !== null) {
    return {
      value: ofPass,
      rule: ofPass.kind === 'days' ? 'days-from-payment' : 'expiry-date-of-pass',
    }
  }
  return answers.validityDays === null
    ? null
    : {value: {kind: 'days', days: answers.validityDays}, rule: 'answer-of-person'}
}

function expectedClips(
  type: SubscriptionType,
  {pass, answers, usedClips}: ExpectationInput,
): ExpectedValue<number | null> | null {
  if (type === 'monthly') return {value: null, rule: 'unlimited'}
  const limit = classLimitOf(type, pass) ?? answers.classesLimit
  if (limit === null) return null
  const value = Math.max(0, limit - usedClips)
  if (usedClips > 0) return {value, rule: 'limit-less-used'}
  if (type === 'single') return {value, rule: 'single-class'}
  return {value, rule: classLimitOf(type, pass) === null ? 'answer-of-person' : 'limit-of-pass'}
}

/** How many classes a pass of this type gives; null where the document does not say. */
export function classLimitOf(type: SubscriptionType, pass: Pass): number | null {
  if (type === 'single') return 1
  return pass.classesLimit !== null && pass.classesLimit > 0 ? pass.classesLimit : null
}
