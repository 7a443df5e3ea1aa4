import type {Assessment} from '../assessment/assessment.ts'
import type {FindingCode} from './findingCodes.ts'

/** What can only be told by reading every payment: absence of the finding means nothing while an account is closed to us. */
const NEEDS_STRIPE: readonly FindingCode[] = [
  'no-paid-session-found',
  'paid-session-without-subscription',
  'paid-at-other-school',
  'payment-refunded-full',
  'payment-refunded-partial',
  'payment-disputed',
  'subscription-active-after-money-returned',
  'subscription-wrong-pass',
  'subscription-wrong-user',
  'subscription-wrong-end-date',
  'subscription-duplicate',
  'subscription-without-payment',
  'session-not-paid',
  'session-of-similar-email',
  'class-payment-without-booking',
  'upgrade-old-still-active',
  'webhook-failed',
  'webhook-never-logged',
  'webhook-skipped-type',
  'contract-already-expired',
  'nothing-wrong-in-data',
]

const NEEDS_CLERK: readonly FindingCode[] = [
  'user-not-in-sanity',
  'clerk-id-mismatch',
  'clerk-user-deleted',
  'email-differs-in-case-or-space',
]

/** Codes that could not be judged, as their source was not readable. */
export function unjudgedCodes({facts, stripeFullyRead}: Assessment): ReadonlySet<FindingCode> {
  const clerkFailed = facts.sources.some(
    ({source, failure}) => source === 'clerk' && failure !== null,
  )
  return new Set([
    ...(stripeFullyRead ? [] : NEEDS_STRIPE),
    ...(clerkFailed ? NEEDS_CLERK : []),
    // Nobody named a second address to look under.
    ...(facts.receipt === null ? (['signed-in-with-other-account'] as const) : []),
  ])
}
