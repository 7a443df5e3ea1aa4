import type {Money} from '../money.ts'

/** Why a payment has no pass, as far as the payment and the dataset tell without looking into the student's file. */
export const NOT_GIVEN_CAUSES = [
  /** The student holds this very pass on a subscription that names no payment. It may be the one that was paid. */
  'held-without-payment',
  /** The payment names no student, and its address is no student's. */
  'student-not-named',
  'user-missing',
  'pass-not-named',
  'pass-gone',
  'pass-misconfigured',
  'webhook-failed',
  'webhook-never-came',
] as const
export type NotGivenCause = (typeof NOT_GIVEN_CAUSES)[number]

/** What a subscription lacks a payment for. */
export const NOT_PAID_CAUSES = [
  /** Refunded or taken back by the bank, and the subscription is still active. */
  'money-returned',
  /** Names a payment that none of the school's accounts has. */
  'payment-not-found',
  /** Has a price and names no payment. */
  'payment-not-named',
  /** A person gave it by hand and said on what evidence. */
  'given-on-evidence',
  /** Names neither a payment nor a price: a gift, or a trial. */
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

/** Paid, not given. */
export interface NotGiven extends Row {
  kind: 'not-given'
  cause: NotGivenCause
  purchaseId: string
  /** `platform` or `acct_…`: where the payment is. */
  account: string
}

/** Given, not paid. */
export interface NotPaid extends Row {
  kind: 'not-paid'
  cause: NotPaidCause
  subscriptionId: string
}

export type Discrepancy = NotGiven | NotPaid

export const DISCREPANCY_KINDS = ['not-given', 'not-paid'] as const satisfies Discrepancy['kind'][]
export const DISCREPANCY_CAUSES = [...NOT_GIVEN_CAUSES, ...NOT_PAID_CAUSES] as const
export type DiscrepancyCause = (typeof DISCREPANCY_CAUSES)[number]
