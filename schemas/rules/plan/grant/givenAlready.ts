import type {Assessment} from '../../assessment/assessment.ts'
import {claimedBy, ofPass} from '../../claim/claimedBy.ts'
import type {ClaimedPayment} from '../../claim/claimedPayment.ts'
import {wasUpgraded} from '../../claim/paymentClaim.ts'
import type {ClaimedBy, Refusal} from '../plan.ts'
import {carriersOf, type KnownEntry} from './knownPayments.ts'
import {servedItem, standingOf} from './servedItem.ts'

interface Given {
  refusal: Extract<Refusal, 'payment-already-claimed' | 'purchase-already-served'>
  claimedBy: ClaimedBy | null
}

/**
 * The pass that stands for a payment already, by its claim, else by the ids that a subscription carries. Null: none does, but
 * for those that are named as one's own.
 */
export function givenAlready(
  {claims, entry}: {claims: readonly ClaimedPayment[]; entry: KnownEntry | null},
  assessment: Assessment,
  ownIds: readonly (string | null)[],
): Given | null {
  const {facts} = assessment
  const claimed = claimedBy(claims, facts, ownIds)
  if (claimed !== null) return {refusal: 'payment-already-claimed', claimedBy: claimed}
  const served =
    entry === null
      ? carrierOf(claims, assessment, ownIds)
      : servedItem(entry, claims[0]?.item ?? 0, assessment, ownIds)
  return served === null
    ? null
    : {refusal: 'purchase-already-served', claimedBy: passOf(served, assessment)}
}

/** Stripe says nothing of the payment, but a subscription in use names it. */
function carrierOf(
  claims: readonly ClaimedPayment[],
  {facts}: Assessment,
  ownIds: readonly (string | null)[],
): string | null {
  const names = claims.flatMap((claim) => claim.names)
  const standing = standingOf({names, linked: carriersOf(names, facts)}, facts, ownIds)
  const inUse = facts.subscriptions.find(
    (subscription) =>
      standing.includes(subscription.id) && (subscription.isActive || wasUpgraded(subscription)),
  )
  return inUse?.id ?? null
}

/** Whose a subscription is that the facts hold, as far as the actor may know. */
function passOf(subscriptionId: string, {facts}: Assessment): ClaimedBy | null {
  const subscription = facts.subscriptions.find(({id}) => id === subscriptionId)
  if (subscription === undefined) return null
  const {schoolId, userId} = subscription
  const isSeen = schoolId === null || facts.schools.some(({id}) => id === schoolId)
  const user = [...facts.student.users, ...facts.otherUsers].find(
    ({id, clerkId}) => userId !== null && [id, clerkId].includes(userId),
  )
  const studentId = isSeen ? (user?.id ?? null) : null
  const studentName = isSeen ? (user?.name ?? null) : null
  return ofPass({subscription, studentId, studentName}, schoolId, null)
}
