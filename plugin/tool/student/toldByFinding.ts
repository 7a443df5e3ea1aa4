import type {FindingCode} from '../../../schemas/rules/diagnosis/findingCodes.ts'
import type {RecommendationReason} from '../../../schemas/rules/recommend/recommendation.ts'

/** Findings that say all that the reason for a refusal would say, so that the banner does not say it twice. */
const TOLD_BY: Partial<Record<RecommendationReason, readonly FindingCode[]>> = {
  'payment-unreadable': [
    'connected-account-inaccessible',
    'tenant-without-connected-account',
    'stripe-mode-mismatch',
  ],
  'no-payment': ['no-paid-session-found', 'subscription-without-payment'],
  'not-paid': ['session-not-paid'],
  'money-returned': [
    'payment-refunded-full',
    'payment-disputed',
    'subscription-active-after-money-returned',
  ],
  'payment-coming': ['payment-in-flight', 'payment-not-captured'],
  'payment-state-unknown': ['payment-state-unknown'],
  'refund-announced': ['refund-pending'],
  recurring: ['payment-recurring'],
  'outside-checkout': ['payment-outside-checkout'],
  'for-somebody-else': ['payment-names-recipient'],
  'several-passes': ['payment-covers-several-passes'],
  'may-be-held': ['same-pass-held-unexplained'],
  'merged-into-held': ['payment-merged-into-held-pass'],
  'paid-twice': ['paid-twice'],
  'school-uncertain': ['school-account-shared'],
  'class-not-pass': ['class-payment-without-booking'],
  'person-uncertain': [
    'session-of-similar-email',
    'payment-names-other-account',
    'payer-has-own-account',
  ],
}

export function isToldByFinding(because: RecommendationReason, code: FindingCode): boolean {
  return TOLD_BY[because]?.includes(code) ?? false
}
