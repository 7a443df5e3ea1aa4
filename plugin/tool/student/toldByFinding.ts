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
  'class-not-pass': ['class-payment-without-booking'],
  'person-uncertain': ['session-of-similar-email'],
}

export function isToldByFinding(because: RecommendationReason, code: FindingCode): boolean {
  return TOLD_BY[because]?.includes(code) ?? false
}
