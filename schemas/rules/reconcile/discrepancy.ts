import type {FindingCode} from '../diagnosis/findingCodes.ts'
import type {Money} from '../money.ts'

/** Why a payment has no pass. The file of the student has a finding of the same name. */
export const NOT_GIVEN_CAUSES = [
  /** The payment names no student, and its address leads to none. */
  'metadata-missing-user',
  'user-not-in-sanity',
  'metadata-missing-pass',
  'pass-name-ambiguous',
  'pass-price-ambiguous',
  'pass-not-found',
  /** One of `PASS_FAULTS`. */
  'pass-misconfigured',
  /** A pass was made for it, but another one than was bought. */
  'subscription-wrong-pass',
  /** Fewer passes were given than it paid for. */
  'payment-covers-several-passes',
  /** It was given, and is switched off with something left. */
  'subscription-inactive',
  'webhook-failed',
  'webhook-skipped-type',
  'webhook-never-logged',
  /** Nothing that was logged tells. */
  'paid-session-without-subscription',
] as const satisfies (FindingCode | 'pass-misconfigured')[]
export type NotGivenCause = (typeof NOT_GIVEN_CAUSES)[number]

/** Why it is not sure whether a payment is owed a pass, or this school owes it. */
export const IN_DOUBT_CAUSES = [
  /** It may be a present. */
  'payment-names-recipient',
  'same-pass-held-unexplained',
  'payment-merged-into-held-pass',
  'paid-twice',
  'payment-state-unknown',
  /** Several schools have the account. */
  'school-account-shared',
  /** The sale lies on the platform's account and names no school. */
  'metadata-missing-tenant',
  'payment-recurring',
] as const satisfies FindingCode[]
export type InDoubtCause = (typeof IN_DOUBT_CAUSES)[number]

/** What a subscription lacks a payment for. */
export const NOT_PAID_CAUSES = [
  /** Refunded or taken back by the bank, and the subscription is still active. */
  'subscription-active-after-money-returned',
  /** Names a payment that none of the school's accounts has. */
  'payment-not-found',
  /** Has a price and names no payment. */
  'payment-not-named',
  /** A person gave it by hand and said on what evidence. */
  'given-on-evidence',
  /** Cost nothing: a gift, or a trial. The file holds nothing against it. */
  'without-price',
] as const
export type NotPaidCause = (typeof NOT_PAID_CAUSES)[number]

interface Row {
  /** Under what the student's file opens; null where nothing names one. */
  studentId: string | null
  passName: string | null
  /** What was paid without a pass, or what the pass costs that nobody paid for. */
  amount: Money
  /** When it was paid, or when the subscription was made. Instant, UTC. */
  at: string
}

interface PaymentRow extends Row {
  purchaseId: string
  /** Every name of the payment: a pass that carries one of them settles it. */
  names: string[]
  /** How many passes it paid for. */
  passes: number
  /** `platform` or `acct_…`: where the payment is. */
  account: string
}

/** Paid, not given. */
export interface NotGiven extends PaymentRow {
  kind: 'not-given'
  cause: NotGivenCause
}

/** Paid, and it is not sure whether a pass is owed. */
export interface InDoubt extends PaymentRow {
  kind: 'in-doubt'
  cause: InDoubtCause
}

/** Given, not paid. */
export interface NotPaid extends Row {
  kind: 'not-paid'
  cause: NotPaidCause
  subscriptionId: string
}

export type Discrepancy = NotGiven | InDoubt | NotPaid

export const DISCREPANCY_KINDS = [
  'not-given',
  'in-doubt',
  'not-paid',
] as const satisfies Discrepancy['kind'][]
export const DISCREPANCY_CAUSES = [
  ...NOT_GIVEN_CAUSES,
  ...IN_DOUBT_CAUSES,
  ...NOT_PAID_CAUSES,
] as const
export type DiscrepancyCause = (typeof DISCREPANCY_CAUSES)[number]
