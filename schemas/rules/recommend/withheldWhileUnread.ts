import type {Assessment} from '../assessment/assessment.ts'
import {isSignInRead, refusedAccount, unreadAccount} from '../assessment/sourceReading.ts'
import type {Recommendation, RecommendationReason} from './recommendation.ts'

/**
 * What an action rests on was read, or it is not recommended: a person may still ask for its plan, and then sees what could not
 * be looked at.
 */
export function withheldWhileUnread(
  recommendation: Recommendation,
  {facts, purchases}: Assessment,
): Recommendation {
  const {action, purchaseId} = recommendation
  if (action === 'none' || action === 'refuse') return recommendation
  const entry = purchases.find(({purchase}) => purchase.purchaseId === purchaseId)
  // A sale on the platform is an old one: what came after it lies on the school's own account.
  const isElsewhere = entry !== undefined && entry.purchase.account !== facts.school.stripeAccountId
  const isAccountUnread =
    refusedAccount(facts) !== null || (isElsewhere && unreadAccount(facts) !== null)
  const because: RecommendationReason | null = !isSignInRead(facts)
    ? 'sign-in-unreadable'
    : isAccountUnread
      ? 'payment-unreadable'
      : null
  if (because === null) return recommendation
  return {
    ...recommendation,
    action: 'refuse',
    because,
    decidedBy: 'platform',
    deactivate: [],
    confirmations: [],
    subscription: null,
    createUser: false,
  }
}
