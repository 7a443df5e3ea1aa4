import {isServed} from './assessment/isServed.ts'
import type {Diagnosis} from './diagnosis/diagnose.ts'
import type {FindingCode} from './diagnosis/findingCodes.ts'
import {heldForMissing, keptOf, missingPasses} from './assessment/missingPasses.ts'
import {perAssessment} from './assessment/perAssessment.ts'
import {isOwn} from './assessment/personOf.ts'
import {switchedOff} from './assessment/switchedOff.ts'
import {moneyFromMajor, type Money} from './money.ts'

export const BALANCE_KINDS = ['paid-not-given', 'given-not-paid'] as const
export type BalanceKind = (typeof BALANCE_KINDS)[number]

/** One payment without its pass, or one pass without its payment. */
export interface BalanceEntry {
  kind: BalanceKind
  /** The finding that says so. */
  code: FindingCode
  /** The session, or the subscription. */
  subjectId: string
  /** What is at stake: what Stripe still holds of the payment, or what the pass says that it cost. */
  amount: Money
}

/** Paid but not given, given but not paid, at one school. */
export interface Balance {
  entries: BalanceEntry[]
  /** One sum a currency, in minor units; empty: nothing. */
  paidNotGiven: Money[]
  givenNotPaid: Money[]
  /** Every account that could hold a payment was read to its end. Where not, either sum may lack something. */
  complete: boolean
}

/** The amounts behind the findings, so that list and sum cannot contradict each other. */
export function balanceOf({assessment, findings}: Diagnosis): Balance {
  const entries = findings.flatMap(
    ({code, subjectId}): BalanceEntry[] =>
      paidNotGiven(code, subjectId, assessment) ??
      switchedOffPass(code, subjectId, assessment) ??
      givenNotPaid(code, subjectId, assessment) ??
      [],
  )
  const sumOf = (kind: BalanceKind) =>
    sumByCurrency(entries.filter((entry) => entry.kind === kind).map(({amount}) => amount))
  return {
    entries,
    paidNotGiven: sumOf('paid-not-given'),
    givenNotPaid: sumOf('given-not-paid'),
    complete: assessment.stripeFullyRead,
  }
}

const subjectsOf = perAssessment(({purchases, subscriptions}) => ({
  purchases: Map.groupBy(purchases, ({purchase}) => purchase.purchaseId),
  subscriptions: Map.groupBy(subscriptions, ({subscription}) => subscription.id),
}))

function paidNotGiven(
  code: FindingCode,
  subjectId: string,
  assessment: Diagnosis['assessment'],
): BalanceEntry[] | null {
  const isOfSeveral = code === 'payment-covers-several-passes'
  if (!isOfSeveral && code !== 'paid-session-without-subscription') return null
  return (
    (subjectsOf(assessment).purchases.get(subjectId) ?? [])
      .filter(({schoolId}) => schoolId === null || schoolId === assessment.facts.school.id)
      // Of several passes without any, the other finding counts the whole.
      .filter((entry) => !isOfSeveral || (isServed(entry) && missingPasses(entry, assessment) > 0))
      .map((entry): BalanceEntry => ({
        kind: 'paid-not-given',
        code,
        subjectId,
        amount: heldForMissing(entry, assessment),
      }))
      .filter(isNotNothing)
  )
}

function switchedOffPass(
  code: FindingCode,
  subjectId: string,
  assessment: Diagnosis['assessment'],
): BalanceEntry[] | null {
  if (code !== 'subscription-inactive') return null
  const {facts} = assessment
  const paidBy = subjectsOf(assessment).subscriptions.get(subjectId)?.[0]?.paidBy
  if (!paidBy || !isOwn(paidBy.person) || paidBy.schoolId !== facts.school.id) return []
  if (switchedOff(paidBy, assessment)?.id !== subjectId) return []
  const entry = {kind: 'paid-not-given', code, subjectId, amount: keptOf(paidBy)} as const
  return [entry].filter(isNotNothing)
}

function givenNotPaid(
  code: FindingCode,
  subjectId: string,
  assessment: Diagnosis['assessment'],
): BalanceEntry[] | null {
  const {facts} = assessment
  const isReturned = code === 'subscription-active-after-money-returned'
  if (!isReturned && code !== 'subscription-without-payment') return null
  return (subjectsOf(assessment).subscriptions.get(subjectId) ?? [])
    .filter(({subscription}) => subscription.isActive)
    .filter(({subscription: {schoolId}}) => schoolId === null || schoolId === facts.school.id)
    .map(({subscription, paidBy}): BalanceEntry => {
      const stored = moneyFromMajor(subscription.purchasePrice ?? 0, facts.school.currency)
      const amount = isReturned ? (paidBy?.purchase.amount ?? stored) : stored
      return {kind: 'given-not-paid', code, subjectId, amount}
    })
    .filter(isNotNothing)
}

function isNotNothing({amount}: BalanceEntry): boolean {
  return amount.minor > 0
}

function sumByCurrency(amounts: readonly Money[]): Money[] {
  const byCurrency = Map.groupBy(amounts, ({currency}) => currency)
  return [...byCurrency].map(([currency, same]) => ({
    minor: same.reduce((sum, {minor}) => sum + minor, 0),
    currency,
  }))
}
