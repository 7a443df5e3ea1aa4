import type {Assessment} from '../assessment/assessment.ts'
import {
  isOnlyUnfinished,
  isSignInRead,
  refusedAccount,
  unreadAccount,
} from '../assessment/sourceReading.ts'
import type {Confirmation} from '../plan/plan.ts'
import type {Recommendation} from './recommendation.ts'

/** The student would have less: a payment that nobody has read yet may be what the rest was for. */
const TAKES: ReadonlySet<Confirmation> = new Set([
  'reduces-remaining-clips',
  'shortens-visible-term',
  'deactivates-duplicate',
])

/**
 * What an action rests on was read, or it is not recommended: a person may still ask for its plan, and then sees what could not
 * be looked at.
 */
export function withheldWhileUnread(
  recommendation: Recommendation,
  assessment: Assessment,
): Recommendation {
  const {action} = recommendation
  if (action === 'none' || action === 'refuse') return recommendation
  const obstacle = obstacleTo(recommendation, assessment)
  if (obstacle === null) return recommendation
  return {
    ...recommendation,
    ...obstacle,
    action: 'refuse',
    deactivate: [],
    confirmations: [],
    subscription: null,
    createUser: false,
  }
}

function obstacleTo(
  {purchaseId, confirmations}: Recommendation,
  {facts, purchases, stripeFullyRead}: Assessment,
): Pick<Recommendation, 'because' | 'decidedBy'> | null {
  if (!isSignInRead(facts)) return {because: 'sign-in-unreadable', decidedBy: 'platform'}
  const entry = purchases.find(({purchase}) => purchase.purchaseId === purchaseId)
  // A sale on the platform is an old one: what came after it lies on the school's own account.
  const isElsewhere = entry !== undefined && entry.purchase.account !== facts.school.stripeAccountId
  const isAccountUnread =
    refusedAccount(facts) !== null || (isElsewhere && unreadAccount(facts) !== null)
  if (isAccountUnread) return {because: 'payment-unreadable', decidedBy: 'platform'}
  const takes = confirmations.some((confirmation) => TAKES.has(confirmation))
  if (!takes || stripeFullyRead) return null
  return isOnlyUnfinished(facts)
    ? {because: 'search-unfinished', decidedBy: null}
    : {because: 'payment-unreadable', decidedBy: 'platform'}
}
