/** A place that facts come from. */
export const SOURCE_NAMES = [
  'sanity',
  'stripe-connected',
  'stripe-platform',
  /** Payments outside the checkout: customers, their charges and invoices, for which a key needs permissions of their own. */
  'stripe-outside-checkout',
  'clerk',
] as const
export type SourceName = (typeof SOURCE_NAMES)[number]

/** Why a source could not be asked. Each means something else for the person who has to mend it. */
export const SOURCE_FAILURES = [
  'no-access',
  'missing-permission',
  'key-invalid',
  'wrong-mode',
  'rate-limited',
  'timeout',
  'unavailable',
  'unexpected-answer',
  'no-account',
] as const
export type SourceFailure = (typeof SOURCE_FAILURES)[number]

export interface SourceReport {
  source: SourceName
  /** `platform` or `acct_…`, where the source is a Stripe account. */
  account: string | null
  failure: SourceFailure | null
  /** The permission that Stripe names as missing, such as `rak_charge_read`. */
  permission: string | null
  /** Stripe's or Clerk's id of the failed request, for their support. */
  requestId: string | null
  /** False: more exists than was read, so absence proves nothing. */
  complete: boolean
}
