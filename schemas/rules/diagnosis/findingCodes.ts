/** How much a finding matters to the complaint "my pass is missing or wrong". */
export const SEVERITIES = ['problem', 'warning', 'information'] as const
export type Severity = (typeof SEVERITIES)[number]

export const CONFIDENCES = ['certain', 'likely', 'possible'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/**
 * What a finding rests on, so that its absence says something only where this was read.
 *
 * `dataset`: Sanity alone. `payments`: every payment to the school, read to their end. `payment`: what the accounts that
 * answered show of a payment. `other-accounts`: those that the school does not sell by today. `sign-in`: the accounts at Clerk. `receipt`: a second address that the student named.
 */
export const NEEDS = [
  'dataset',
  'payments',
  'payment',
  'other-accounts',
  'sign-in',
  'receipt',
] as const
export type Need = (typeof NEEDS)[number]

interface FindingKind {
  severity: Severity
  needs: readonly [Need, ...Need[]]
}

/** Every finding there is, in the order in which findings of one severity are told. The codes are part of the contract. */
export const FINDINGS = {
  'connected-account-inaccessible': {severity: 'problem', needs: ['payment']},
  'tenant-without-connected-account': {severity: 'problem', needs: ['dataset']},
  'stripe-mode-mismatch': {severity: 'problem', needs: ['dataset']},
  'signed-in-with-other-account': {severity: 'problem', needs: ['sign-in', 'receipt']},
  'subscription-active-after-money-returned': {severity: 'problem', needs: ['payments', 'sign-in']},
  'payment-state-unknown': {severity: 'problem', needs: ['payments']},
  'payment-in-flight': {severity: 'problem', needs: ['payments', 'sign-in']},
  'payment-not-captured': {severity: 'problem', needs: ['payments', 'sign-in']},
  'refund-pending': {severity: 'problem', needs: ['payments']},
  'payment-refunded-full': {severity: 'problem', needs: ['payments']},
  'payment-disputed': {severity: 'problem', needs: ['payments']},
  'paid-twice': {severity: 'problem', needs: ['payments', 'sign-in']},
  'payment-covers-several-passes': {severity: 'problem', needs: ['payments']},
  'payment-recurring': {severity: 'problem', needs: ['payments', 'sign-in']},
  'payment-outside-checkout': {severity: 'problem', needs: ['payments', 'sign-in']},
  'user-not-in-sanity': {severity: 'problem', needs: ['sign-in']},
  'clerk-id-mismatch': {severity: 'problem', needs: ['sign-in']},
  'clerk-user-deleted': {severity: 'problem', needs: ['sign-in']},
  'payment-names-recipient': {severity: 'problem', needs: ['payments', 'sign-in']},
  'payment-names-other-account': {severity: 'problem', needs: ['payments', 'sign-in']},
  'payer-has-own-account': {severity: 'problem', needs: ['payments', 'sign-in']},
  'same-pass-held-unexplained': {severity: 'problem', needs: ['payments', 'sign-in']},
  'payment-merged-into-held-pass': {severity: 'problem', needs: ['payments']},
  'subscription-unpublished': {severity: 'problem', needs: ['dataset']},
  'paid-session-without-subscription': {severity: 'problem', needs: ['payments', 'sign-in']},
  'paid-at-other-school': {severity: 'problem', needs: ['payments', 'other-accounts', 'sign-in']},
  'school-account-shared': {severity: 'problem', needs: ['payments']},
  'connected-account-changed': {severity: 'problem', needs: ['payments', 'other-accounts']},
  'subscription-wrong-pass': {severity: 'problem', needs: ['payments']},
  'subscription-wrong-user': {severity: 'problem', needs: ['payments', 'sign-in']},
  'subscription-duplicate': {severity: 'problem', needs: ['payments']},
  'subscription-legacy-shape': {severity: 'problem', needs: ['dataset']},
  'subscription-inactive': {severity: 'problem', needs: ['dataset']},
  'subscription-end-before-start': {severity: 'problem', needs: ['dataset']},
  'subscription-zero-length': {severity: 'problem', needs: ['dataset']},
  'subscription-wrong-end-date': {severity: 'problem', needs: ['payments']},
  'subscription-tenant-mismatch': {severity: 'problem', needs: ['dataset']},
  'subscription-tenant-missing': {severity: 'problem', needs: ['dataset']},
  'subscription-type-invalid': {severity: 'problem', needs: ['dataset']},
  'subscription-type-mismatch': {severity: 'problem', needs: ['payments']},
  'subscription-clips-missing': {severity: 'problem', needs: ['payments']},
  'subscription-clips-do-not-match-bookings': {severity: 'problem', needs: ['payments']},
  'visible-but-unbookable': {severity: 'problem', needs: ['sign-in']},
  'subscription-without-payment': {severity: 'problem', needs: ['payments']},
  'draft-document-visible': {severity: 'problem', needs: ['dataset']},
  'upgrade-old-deactivated-without-new': {severity: 'problem', needs: ['dataset']},
  'upgrade-old-still-active': {severity: 'problem', needs: ['payments']},
  'upgrade-clips-not-carried': {severity: 'problem', needs: ['payments']},
  'cancelled-class-clip-not-returned': {severity: 'problem', needs: ['dataset']},
  'booking-on-later-expiring-subscription': {severity: 'problem', needs: ['dataset']},
  'pass-price-ambiguous': {severity: 'problem', needs: ['payment']},
  'pass-name-ambiguous': {severity: 'problem', needs: ['payment']},
  'pass-not-found': {severity: 'problem', needs: ['payment']},
  'pass-type-invalid': {severity: 'problem', needs: ['payment']},
  'pass-without-validity': {severity: 'problem', needs: ['payment']},
  'pass-without-class-limit': {severity: 'problem', needs: ['payment']},
  'pass-expired-at-purchase': {severity: 'problem', needs: ['payment']},
  'contract-already-expired': {severity: 'problem', needs: ['payments']},
  'class-payment-without-booking': {severity: 'problem', needs: ['payments']},
  'session-of-similar-email': {severity: 'problem', needs: ['payments', 'sign-in']},
  'session-not-paid': {severity: 'problem', needs: ['payments', 'sign-in']},
  'no-paid-session-found': {severity: 'problem', needs: ['payments']},
  'webhook-failed': {severity: 'warning', needs: ['payments']},
  'webhook-never-logged': {severity: 'warning', needs: ['payments']},
  'webhook-skipped-type': {severity: 'warning', needs: ['payments']},
  'payment-refunded-partial': {severity: 'warning', needs: ['payments']},
  'amount-far-from-price': {severity: 'warning', needs: ['payment']},
  'payment-currency-differs': {severity: 'warning', needs: ['payment']},
  'duplicate-user-documents': {severity: 'warning', needs: ['dataset']},
  'user-ref-is-clerk-id': {severity: 'warning', needs: ['dataset']},
  'placeholder-user': {severity: 'warning', needs: ['sign-in']},
  'subscription-pass-name-missing': {severity: 'warning', needs: ['dataset']},
  'subscription-pass-id-missing': {severity: 'warning', needs: ['dataset']},
  'subscription-payment-id-not-intent': {severity: 'warning', needs: ['dataset']},
  'stored-value-wrong-kind': {severity: 'warning', needs: ['payments']},
  'subscription-clips-exhausted': {severity: 'warning', needs: ['dataset']},
  'metadata-missing-pass': {severity: 'warning', needs: ['payment']},
  'metadata-missing-user': {severity: 'warning', needs: ['payment']},
  'metadata-user-unknown': {severity: 'warning', needs: ['payment', 'sign-in']},
  'pass-edited-since-purchase': {severity: 'warning', needs: ['payment']},
  'pass-date-without-zone': {severity: 'warning', needs: ['payment']},
  'nothing-wrong-in-data': {severity: 'information', needs: ['payments', 'sign-in']},
  'subscription-expired': {severity: 'information', needs: ['dataset']},
  'hidden-from-history': {severity: 'information', needs: ['dataset']},
  'shown-as-expired-in-last-hours': {severity: 'information', needs: ['sign-in']},
  'session-on-platform-account': {severity: 'information', needs: ['payment']},
  'metadata-missing-tenant': {severity: 'information', needs: ['payment']},
  'metadata-tenant-unknown': {severity: 'information', needs: ['payment']},
  'metadata-legacy-keys': {severity: 'information', needs: ['payment']},
  'payer-email-differs': {severity: 'information', needs: ['payment', 'sign-in']},
  'email-differs-in-case-or-space': {severity: 'information', needs: ['payment', 'sign-in']},
  'free-pass-without-payment-intent': {severity: 'information', needs: ['payment']},
  'promo-discount-applied': {severity: 'information', needs: ['payment']},
  'pass-inactive': {severity: 'information', needs: ['payment']},
  'pass-renamed-since-purchase': {severity: 'information', needs: ['payment']},
  'pass-price-changed': {severity: 'information', needs: ['payment']},
  'user-role-pending': {severity: 'information', needs: ['sign-in']},
  'user-tenant-missing': {severity: 'information', needs: ['sign-in']},
} as const satisfies Record<string, FindingKind>

export type FindingCode = keyof typeof FINDINGS

function isFindingCode(code: string): code is FindingCode {
  return code in FINDINGS
}

export const FINDING_CODES: readonly FindingCode[] = Object.keys(FINDINGS).filter(isFindingCode)

export function severityOf(code: FindingCode): Severity {
  return FINDINGS[code].severity
}

export function needsOf(code: FindingCode): readonly Need[] {
  return FINDINGS[code].needs
}
