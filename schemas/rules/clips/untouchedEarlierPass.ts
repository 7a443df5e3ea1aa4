import type {Booking} from '../booking.ts'
import type {AssessedSubscription, Assessment} from '../assessment/assessment.ts'
import type {Subscription} from '../subscription.ts'
import {instantOf} from '../validity.ts'
import {isWithin, storedTerm, takenAt, type StoredTerm} from './bookingsWithin.ts'
import {isCounted} from './clipUnits.ts'
import {limitOf, usedOn} from './usedOn.ts'

/** A pass from which no class was taken although it could have been. */
interface Untouched {
  entry: AssessedSubscription
  end: string
  presence: Presence
}

/** A class that took place, and from what type of pass it was taken when. */
interface TakenClass {
  holder: string
  type: string | null
  at: string
}

/** When a pass was there to be booked on. */
interface Presence {
  madeAt: string
  term: StoredTerm
}

/**
 * For each pass from which classes were taken: the pass that ends earlier and was left untouched. A booking names only a
 * type, so what counts is one made when both passes were there.
 */
export function untouchedEarlierPass(
  assessment: Assessment,
): ReadonlyMap<AssessedSubscription, AssessedSubscription> {
  const untouched = untouchedPasses(assessment)
  const taken = takenClasses(assessment.facts.bookings)
  return new Map(
    assessment.subscriptions.flatMap((entry) => {
      const other = leftUntouchedFor(entry, {untouched, taken}, assessment)
      return other === undefined ? [] : [[entry, other]]
    }),
  )
}

function leftUntouchedFor(
  {subscription, link}: AssessedSubscription,
  {untouched, taken}: {untouched: readonly Untouched[]; taken: readonly TakenClass[]},
  {facts}: Assessment,
): AssessedSubscription | undefined {
  const isUsed = (usedOn(subscription, facts.passes) ?? 0) > 0
  if (!isUsed || !isCounted(subscription) || !subscription.isActive) return undefined
  const end = instantOf(subscription.endDate)
  const presence = presenceOf(subscription)
  const holders = new Set([subscription.userId ?? '', ...clerkIdsOf(subscription, facts)])
  const own = taken.filter(
    ({holder, type, at}) =>
      type === subscription.type && holders.has(holder) && isThere(presence, at),
  )
  if (end === null || own.length === 0) return undefined
  const found = untouched.find((other) => {
    const isOther = link === null || other.entry.link?.purchaseId !== link.purchaseId
    return isOther && other.end < end && own.some(({at}) => isThere(other.presence, at))
  })
  return found?.entry
}

function takenClasses(bookings: readonly Booking[]): TakenClass[] {
  return bookings.flatMap((booking) => {
    const at = booking.cancelled ? null : takenAt(booking)
    const {studentRef: holder, type} = booking
    return at === null || holder === null ? [] : [{holder, type, at}]
  })
}

function untouchedPasses({subscriptions, facts}: Assessment): Untouched[] {
  return subscriptions.flatMap((entry) => {
    const {subscription, visibility} = entry
    const isUntouched =
      visibility.tab === 'active' &&
      visibility.bookability === 'bookable' &&
      isCounted(subscription) &&
      limitOf(subscription, facts.passes) !== null &&
      usedOn(subscription, facts.passes) === 0
    const end = isUntouched ? instantOf(subscription.endDate) : null
    return end === null ? [] : [{entry, end, presence: presenceOf(subscription)}]
  })
}

function presenceOf(subscription: Subscription): Presence {
  return {madeAt: instantOf(subscription.createdAt) ?? '', term: storedTerm(subscription)}
}

/** The document existed at that instant, and its term had begun and not ended. */
function isThere({madeAt, term}: Presence, at: string): boolean {
  return at >= madeAt && isWithin(at, term)
}

function clerkIdsOf({userId}: Subscription, {student}: Assessment['facts']): string[] {
  const user = student.users.find(({id, clerkId}) => id === userId || clerkId === userId)
  return [user?.id, user?.clerkId].filter((id) => typeof id === 'string')
}
