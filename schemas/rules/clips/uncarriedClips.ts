import type {AssessedSubscription, Assessment} from '../assessment/assessment.ts'
import type {StudentFacts} from '../facts.ts'
import {firstFrom} from '../firstFrom.ts'
import {oncePer} from '../oncePer.ts'
import {studentReferenceIds} from '../student.ts'
import {subscriptionsById} from '../subscriptionsById.ts'
import {instantOf} from '../validity.ts'
import {takenAt} from './bookingsWithin.ts'
import {limitOf, usedOn} from './usedOn.ts'

/** When the student took classes from passes of each type, in order. */
const takenByType = oncePer((facts: StudentFacts): ReadonlyMap<string | null, string[]> => {
  const references = new Set(studentReferenceIds(facts.student))
  const own = facts.bookings.filter(
    ({studentRef}) => studentRef !== null && references.has(studentRef),
  )
  const byType = Map.groupBy(own, ({type}) => type)
  return new Map(
    [...byType].map(([type, bookings]) => [
      type,
      bookings.map((booking) => takenAt(booking) ?? '').toSorted(),
    ]),
  )
})

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
  const old =
    oldId === subscription.id ? undefined : subscriptionsById(facts.subscriptions).get(oldId ?? '')
  const limit = limitOf(subscription, facts.passes)
  if (!old || limit === null || subscription.remainingClips === null) return 0
  const upgradedAt = instantOf(subscription.createdAt) ?? ''
  const taken = takenByType(facts).get(subscription.type) ?? []
  const beganWith = subscription.remainingClips + taken.length - firstFrom(taken, upgradedAt)
  return beganWith >= limit ? (usedOn(old, facts.passes) ?? 0) : 0
}
