import type {RecommendationReason} from '../../../schemas/rules/recommend/recommendation.ts'

/**
 * Whether the banner offers to give a pass by hand where the tool itself refuses. Not where nothing is owed: a button that
 * stands there is pressed.
 */
export const OFFERS_BY_HAND: Record<RecommendationReason, boolean> = {
  'payment-without-pass': true,
  'wrong-pass-given': false,
  'unreadable-shape': false,
  'stored-pass-disagrees': false,
  'account-disagrees': false,
  'all-right': false,
  'term-ran-out': false,
  'classes-used-up': false,
  'draft-open': false,
  unpublished: false,
  'payment-coming': false,
  'payment-state-unknown': false,
  'refund-announced': false,
  'upgrade-returned': false,
  recurring: false,
  'outside-checkout': true,
  'for-somebody-else': false,
  'several-passes': false,
  'may-be-held': false,
  'merged-into-held': false,
  'paid-twice': false,
  'price-far-off': false,
  'school-uncertain': false,
  'sign-in-unreadable': false,
  'term-uncertain': false,
  'held-by-other-account': false,
  'payment-unreadable': true,
  // Whoever waits a little knows.
  'search-unfinished': false,
  'no-payment': true,
  'not-paid': false,
  'money-returned': false,
  'pass-unknown': true,
  'pass-misconfigured': true,
  'term-already-over': false,
  'person-uncertain': true,
  'class-not-pass': false,
  'plan-refused': false,
}
