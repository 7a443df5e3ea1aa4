import type {Booking} from '../booking.ts'
import type {AssessedSubscription, Assessment} from '../assessment/assessment.ts'
import {perAssessment} from '../assessment/perAssessment.ts'
import type {SubscriptionType} from '../pass.ts'
import {studentReferenceIds} from '../student.ts'
import {firstFrom} from '../firstFrom.ts'
import {bookingsWithin, storedTerm, takenAt} from './bookingsWithin.ts'
import {freePlaces} from './freePlaces.ts'
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

/**
 * Each member in turn takes the bookings within its term that nobody before it took.
 *
 * @param bookings of the members' type and holder
 */
function chargedTo(
  members: readonly AssessedSubscription[],
  bookings: readonly Booking[],
): Map<AssessedSubscription, Booking[]> {
  const byTime = bookings
    .flatMap((booking) => {
      const at = takenAt(booking)
      return at === null ? [] : [{booking, at}]
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const instants = byTime.map(({at}) => at)
  const free = freePlaces(byTime.length)
  const holders = new Map<Booking, AssessedSubscription>()
  for (const member of members) {
    const {start, end} = storedTerm(member.subscription)
    let place = free.from(firstFrom(instants, start ?? ''))
    for (let next = byTime[place]; next !== undefined; next = byTime[place]) {
      if (end !== null && next.at > end) break
      holders.set(next.booking, member)
      free.take(place)
      place = free.from(place)
    }
  }
  const charged = new Map<AssessedSubscription, Booking[]>()
  for (const booking of bookings) {
    const member = holders.get(booking)
    const before = member && charged.get(member)
    if (before !== undefined) before.push(booking)
    else if (member !== undefined) charged.set(member, [booking])
  }
  return charged
}

function byUseOfHostApp(a: AssessedSubscription, b: AssessedSubscription): number {
  return (
    Number(b.subscription.isActive) - Number(a.subscription.isActive) ||
    (a.subscription.createdAt < b.subscription.createdAt ? 1 : -1)
  )
}
