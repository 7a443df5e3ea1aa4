import type {Booking} from '../booking.ts'
import type {AssessedSubscription, Assessment} from '../diagnosis/assess.ts'
import {isSubscriptionType} from '../pass.ts'
import {studentReferenceIds} from '../student.ts'
import {bookingsWithin} from './bookingsWithin.ts'
import {clipUnits} from './clipUnits.ts'

/**
 * Bookings on cancelled classes that still count against this pass: more was taken from the student's passes of its type than
 * the classes that took place explain. They are charged to the newest pass that covers them, as the host app does.
 */
export function unreturnedClips(entry: AssessedSubscription, assessment: Assessment): Booking[] {
  const {facts} = assessment
  const {type} = entry.subscription
  if (!isSubscriptionType(type) || type === 'monthly') return []
  const units = (clipUnits(assessment, type) ?? []).filter((unit) =>
    unit.members.every(({subscription}) => !isUpgraded(subscription.id, assessment)),
  )
  const members = units.flatMap((unit) => unit.members)
  const holders = studentReferenceIds(facts.student)
  const bookings = bookingsWithin(
    members.map(({subscription}) => subscription),
    facts.bookings,
    holders,
  )
  const cancelled = bookings.filter((booking) => booking.cancelled)
  const used = units.reduce((sum, unit) => sum + unit.used, 0)
  const unexplained = Math.max(0, used - (bookings.length - cancelled.length))
  return cancelled
    .toSorted((a, b) => (a.instanceId < b.instanceId ? -1 : 1))
    .slice(0, unexplained)
    .filter((booking) => chargedTo(booking, members, holders) === entry)
}

function chargedTo(
  booking: Booking,
  members: readonly AssessedSubscription[],
  holders: readonly string[],
): AssessedSubscription | undefined {
  return members
    .filter(({subscription}) => bookingsWithin([subscription], [booking], holders).length > 0)
    .toSorted(
      (a, b) =>
        Number(b.subscription.isActive) - Number(a.subscription.isActive) ||
        (a.subscription.createdAt < b.subscription.createdAt ? 1 : -1),
    )[0]
}

/** What was taken before an upgrade is counted on the upgraded pass. */
function isUpgraded(id: string, {facts}: Assessment): boolean {
  return facts.subscriptions.some(
    ({upgradedFromSubscriptionId}) => upgradedFromSubscriptionId === id,
  )
}
