import {canonicalJson} from '../../canonicalJson.ts'
import type {
  AssessedPurchase,
  AssessedSubscription,
  Assessment,
} from '../../assessment/assessment.ts'
import {isRuleOfApp} from '../../assessment/isRuleOfApp.ts'
import {isOfOtherPass} from '../../assessment/linkedSubscriptions.ts'
import {expectedClips, expectedEnd, expectedType, NO_ANSWERS} from '../../expectedSubscription.ts'
import type {Json} from '../../json.ts'
import {nameInSession} from '../../matching/matchPass.ts'
import {majorUnits} from '../../money.ts'
import type {Pass} from '../../pass.ts'
import type {Subscription} from '../../subscription.ts'
import {DAY_MS, instantOf} from '../../validity.ts'
import type {ExpectedValue, ValueRule} from '../../valueRule.ts'
import {correctSubscription} from './correctSubscription.ts'
import {homeOf} from '../homeOf.ts'
import type {FieldChange} from '../plan.ts'
import {usedClips} from '../../clips/usedClips.ts'

/** One field of a subscription: what the payment gives, beside what is stored. */
export interface FieldComparison {
  field: string
  /** Null: the field is absent, as for the classes of an unlimited pass; or, where `rule` is null, nothing says. */
  expected: Json
  actual: Json
  /** Where the expected value comes from. Null: the pass does not say, so only a person can. */
  rule: ValueRule | null
  agrees: boolean
}

/** What one payment should have given, beside what one subscription holds. */
export interface PaymentComparison {
  purchaseId: string
  subscriptionId: string
  fields: FieldComparison[]
}

/**
 * Each payment beside each subscription that stands for it. One that was replaced is left out, and so is a payment whose pass
 * nobody knows: there is nothing that they ought to be.
 */
export function compareWithPayments(assessment: Assessment): PaymentComparison[] {
  const subscriptions = new Map(assessment.subscriptions.map((it) => [it.subscription.id, it]))
  return assessment.purchases.flatMap((entry) =>
    entry.links.flatMap(({subscriptionId}) => {
      const assessed = subscriptions.get(subscriptionId)
      const {pass} = entry
      if (assessed === undefined || pass === null || !isComparable(assessed, entry)) return []
      const {purchaseId} = entry.purchase
      return [{purchaseId, subscriptionId, fields: fieldsOf({assessed, entry, pass, assessment})}]
    }),
  )
}

/** An upgrade in place makes of an earlier payment's pass what the later one bought. */
function isComparable(
  {subscription, link}: AssessedSubscription,
  entry: AssessedPurchase,
): boolean {
  const isOfLaterPayment = link !== null && link.purchaseId !== entry.purchase.purchaseId
  return !isOfLaterPayment && subscription.replacedBy === null && !subscription.legacyShape
}

interface Pair {
  assessed: AssessedSubscription
  entry: AssessedPurchase
  pass: Pass
  assessment: Assessment
}

function fieldsOf(pair: Pair): FieldComparison[] {
  const {document} = pair.assessed.subscription
  const strict = [...strictValues(pair)]
  if (isOfOtherPass(pair.assessed)) {
    return strict.map(([field, value]) => ({
      field,
      expected: value?.value ?? null,
      actual: document[field] ?? null,
      rule: value?.rule ?? null,
      agrees: value !== null && isSame(field, value.value, document[field] ?? null),
    }))
  }
  const changes = correctionsOf(pair)
  const others = changes.filter(({field}) => strict.every(([name]) => name !== field))
  return [
    ...strict.map(([field, value]) => judged(field, value, document[field] ?? null, changes)),
    ...others.map(disagreement),
  ]
}

/** What a correction would write is what is wrong: it knows of classes given back, of edits to the pass, of upgrades. */
function judged(
  field: string,
  value: ExpectedValue<Json> | null,
  actual: Json,
  changes: readonly FieldChange[],
): FieldComparison {
  const change = changes.find((it) => it.field === field)
  if (change !== undefined) return disagreement(change)
  if (value === null) return {field, expected: null, actual, rule: null, agrees: actual !== null}
  const isKept = !isSame(field, value.value, actual)
  return isKept
    ? {field, expected: actual, actual, rule: 'kept', agrees: true}
    : {field, expected: value.value, actual, rule: value.rule, agrees: true}
}

function disagreement({field, before, after, rule}: FieldChange): FieldComparison {
  return {field, expected: after, actual: before, rule, agrees: false}
}

function correctionsOf({assessed, entry, pass, assessment}: Pair): FieldChange[] {
  const correction = correctSubscription({
    assessment,
    entry,
    pass,
    survivor: assessed,
    copies: [assessed],
    home: homeOf(assessment),
    answers: NO_ANSWERS,
  })
  if (!correction.ok) return []
  return correction.fields.filter(({field}) => !isRuleOfApp(field, assessed.subscription, entry))
}

type Named<Value> = [field: string, value: Value]

/** What the rule gives for each field. Null: the pass does not say. */
function strictValues(pair: Pair): Named<ExpectedValue<Json> | null>[] {
  const {entry, pass, assessed} = pair
  const {purchase, term} = entry
  const name = nameInSession(purchase)
  const type = known(expectedType({pass, answers: NO_ANSWERS}))
  const isUpgrade = purchase.claims.kind === 'upgrade'
  const startRule = isUpgrade ? 'start-of-upgraded-pass' : 'payment-instant'
  const clips = type === null ? null : clipsOf(pair, type.value)
  const hasClips =
    (clips !== null && clips.value !== null) || assessed.subscription.remainingClips !== null
  return [
    [
      'passName',
      name === null
        ? {value: pass.name, rule: 'name-of-pass-today'}
        : {value: name, rule: 'name-at-purchase'},
    ],
    ['type', type],
    ...(hasClips ? [named('remainingClips', clips)] : []),
    ['startDate', term === null ? null : {value: term.start, rule: startRule}],
    ['endDate', term === null ? null : endOf(pair, term.start, startRule)],
    ['purchasePrice', {value: majorUnits(purchase.amount), rule: 'amount-paid'}],
  ]
}

function named<Value>(field: string, value: Value): Named<Value> {
  return [field, value]
}

function clipsOf({pass, assessed, assessment}: Pair, type: Parameters<typeof expectedClips>[0]) {
  const used = usedClips(assessed.subscription, assessment.facts)
  return known(expectedClips(type, {pass, answers: NO_ANSWERS, usedClips: used}))
}

function endOf(
  {pass, assessment}: Pair,
  startsAt: string,
  startRule: 'start-of-upgraded-pass' | 'payment-instant',
) {
  const {now} = assessment.facts
  return known(expectedEnd({pass, answers: NO_ANSWERS, startsAt, startRule, now}))
}

function known<Value>(
  answer: {known: true; value: ExpectedValue<Value>} | {known: false},
): ExpectedValue<Value> | null {
  return answer.known ? answer.value : null
}

const DATES: ReadonlySet<string> = new Set<keyof Subscription>(['startDate', 'endDate'])

/** Dates may differ by a few hours: writers before us took the instant at which they ran. A name may have stray spaces. */
function isSame(field: string, expected: Json, actual: Json): boolean {
  if (typeof expected !== 'string' || typeof actual !== 'string') {
    return canonicalJson(expected) === canonicalJson(actual)
  }
  if (!DATES.has(field)) return expected.trim() === actual.trim()
  const stored = instantOf(actual)
  return stored !== null && Math.abs(Date.parse(stored) - Date.parse(expected)) <= DAY_MS
}
