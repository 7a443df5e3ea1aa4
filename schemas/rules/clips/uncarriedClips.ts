import type {AssessedSubscription, Assessment} from '../assessment/assessment.ts'
import {studentReferenceIds} from '../student.ts'
import {instantOf} from '../validity.ts'
import {takenAt} from './bookingsWithin.ts'
import {limitOf, usedOn} from './usedOn.ts'

/**
 * Classes taken before an upgrade that the upgraded pass did not count: it began with its full limit. What was booked on it
 * since is no sign of carrying.
 */
export function uncarriedClips(
  {subscription, paidBy}: AssessedSubscription,
  {facts}: Assessment,
): number {
  const oldId =
    subscription.upgradedFromSubscriptionId ?? paidBy?.purchase.claims.upgradedFromSubscriptionId
  const old = facts.subscriptions.find(({id}) => id === oldId && id !== subscription.id)
  const limit = limitOf(subscription, facts.passes)
  if (!old || limit === null || subscription.remainingClips === null) return 0
  const upgradedAt = instantOf(subscription.createdAt) ?? ''
  const references = studentReferenceIds(facts.student)
  const since = facts.bookings.filter(
    (booking) =>
      booking.studentRef !== null &&
      references.includes(booking.studentRef) &&
      booking.type === subscription.type &&
      (takenAt(booking) ?? '') >= upgradedAt,
  )
  const beganWith = subscription.remainingClips + since.length
  return beganWith >= limit ? (usedOn(old, facts.passes) ?? 0) : 0
}
