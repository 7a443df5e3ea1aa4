/** How much a finding matters to the complaint "my pass is missing or wrong". */
export const SEVERITIES = ['problem', 'warning', 'information'] as const
export type Severity = (typeof SEVERITIES)[number]

export const CONFIDENCES = ['certain', 'likely', 'possible'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Every finding there is, in the order in which findings of one severity are told. The codes are part of the contract. */
export const FINDING_CODES = [
  'connected-account-inaccessible',
  'tenant-without-connected-account',
  'paid-session-without-subscription',
  'subscription-wrong-pass',
  'pass-price-ambiguous',
  'payment-refunded-full',
  'payment-disputed',
  'session-not-paid',
  'no-paid-session-found',
  'webhook-failed',
  'pass-type-invalid',
  'pass-without-validity',
  'pass-without-class-limit',
  'subscription-payment-id-not-intent',
  'user-role-pending',
  'user-tenant-missing',
  'nothing-wrong-in-data',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

export const SEVERITY_OF: Record<FindingCode, Severity> = {
  'connected-account-inaccessible': 'problem',
  'tenant-without-connected-account': 'problem',
  'paid-session-without-subscription': 'problem',
  'subscription-wrong-pass': 'problem',
  'pass-price-ambiguous': 'problem',
  'payment-refunded-full': 'problem',
  'payment-disputed': 'problem',
  'session-not-paid': 'problem',
  'no-paid-session-found': 'problem',
  'webhook-failed': 'warning',
  'pass-type-invalid': 'problem',
  'pass-without-validity': 'problem',
  'pass-without-class-limit': 'problem',
  'subscription-payment-id-not-intent': 'warning',
  'user-role-pending': 'information',
  'user-tenant-missing': 'information',
  'nothing-wrong-in-data': 'information',
}
