import type {Booking} from '../booking.ts'
import type {Subscription} from '../subscription.ts'
import {instantOf} from '../validity.ts'

/** The instant at which a class was taken from a pass: when it was booked, or, where that is missing, held. */
export function takenAt(booking: Booking): string | null {
  return instantOf(booking.bookedAt) ?? instantOf(booking.classDate)
}

/** Bookings that may have been charged to one of the subscriptions: of its type, by its holder, within its term. */
export function bookingsWithin(
  subscriptions: readonly Subscription[],
  bookings: readonly Booking[],
  holderIds: readonly string[],
): Booking[] {
  return bookings.filter((booking) => {
    const at = takenAt(booking)
    if (at === null || booking.studentRef === null || !holderIds.includes(booking.studentRef)) {
      return false
    }
    return subscriptions.some(
      (subscription) => subscription.type === booking.type && isWithinTerm(at, subscription),
    )
  })
}

/** A stored term may be the very thing that is wrong, so a missing or reversed end bounds nothing. */
export function isWithinTerm(at: string, {startDate, endDate, createdAt}: Subscription): boolean {
  const start = instantOf(startDate) ?? instantOf(createdAt)
  const end = instantOf(endDate)
  if (start !== null && at < start) return false
  return end === null || (start !== null && end <= start) || at <= end
}
