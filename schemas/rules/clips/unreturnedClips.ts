import type {Booking} from '../booking.ts'
import type {AssessedSubscription, Assessment} from '../assessment/assessment.ts'
import {perAssessment} from '../assessment/perAssessment.ts'
import type {SubscriptionType} from '../pass.ts'
import {studentReferenceIds} from '../student.ts'
import {bookingsWithin, isWithin, storedTerm, takenAt} from './bookingsWithin.ts'
import {clipUnits, LIMITED_TYPES} from './clipUnits.ts'

/**
 * Bookings on cancelled classes that still count, by the pass that they count against: more was taken from the student's
 * passes of a type than the classes that took place explain. They are charged to the newest pass that covers them, as the
 * host app does.
 */
export const unreturnedClips = perAssessment(
  (assessment): ReadonlyMap<AssessedSubscription, Booking[]> =>
    new Map(LIMITED_TYPES.flatMap((type) => [...unreturnedOfType(type, assessment)])),
)

function unreturnedOfType(
  type: SubscriptionType,
  assessment: Assessment,
): Map<AssessedSubscription, Booking[]> {
  const {facts} = assessment
  const upgraded = new Set(facts.subscriptions.map((it) => it.upgradedFromSubscriptionId))
  // What was taken before an upgrade is counted on the upgraded pass.
  const units = (clipUnits(assessment, type) ?? []).filter((unit) =>
    unit.members.every(({subscription}) => !upgraded.has(subscription.id)),
  )
  const members = units.flatMap((unit) => unit.members)
  const bookings = bookingsWithin(
    members.map(({subscription}) => subscription),
    facts.bookings,
    studentReferenceIds(facts.student),
  )
  const cancelled = bookings.filter((booking) => booking.cancelled)
  const used = units.reduce((sum, unit) => sum + unit.used, 0)
  const unexplained = Math.max(0, used - (bookings.length - cancelled.length))
  // More was taken than any booking tells of: some were deleted, and what was given back already cannot be told any more.
  if (unexplained > cancelled.length) return new Map()
  const unreturned = cancelled
    .toSorted((a, b) => (a.instanceId < b.instanceId ? -1 : 1))
    .slice(0, unexplained)
  return chargedTo(members.toSorted(byUseOfHostApp), unreturned)
}

/** @param bookings of the members' type and holder */
function chargedTo(
  members: readonly AssessedSubscription[],
  bookings: readonly Booking[],
): Map<AssessedSubscription, Booking[]> {
  const terms = members.map((member) => ({member, term: storedTerm(member.subscription)}))
  const charged = new Map<AssessedSubscription, Booking[]>()
  for (const booking of bookings) {
    const at = takenAt(booking)
    const covering = terms.find(({term}) => at !== null && isWithin(at, term))
    if (covering === undefined) continue
    charged.set(covering.member, [...(charged.get(covering.member) ?? []), booking])
  }
  return charged
}

function byUseOfHostApp(a: AssessedSubscription, b: AssessedSubscription): number {
  return (
    Number(b.subscription.isActive) - Number(a.subscription.isActive) ||
    (a.subscription.createdAt < b.subscription.createdAt ? 1 : -1)
  )
}
