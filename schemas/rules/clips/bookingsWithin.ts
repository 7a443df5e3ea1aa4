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
  const own = bookings.filter(
    ({studentRef}) => studentRef !== null && holderIds.includes(studentRef),
  )
  if (own.length === 0) return []
  const terms = subscriptions.map((subscription) => ({
    type: subscription.type,
    term: storedTerm(subscription),
  }))
  return own.filter((booking) => {
    const at = takenAt(booking)
    return at !== null && terms.some(({type, term}) => type === booking.type && isWithin(at, term))
  })
}

/** From when to when a class could be taken from a stored pass. Null bounds nothing. */
export interface StoredTerm {
  start: string | null
  end: string | null
}

/** A stored term may be the very thing that is wrong, so a missing or reversed end bounds nothing. */
export function storedTerm({startDate, endDate, createdAt}: Subscription): StoredTerm {
  const start = instantOf(startDate) ?? instantOf(createdAt)
  const end = instantOf(endDate)
  const isReversed = end !== null && start !== null && end <= start
  return {start, end: isReversed ? null : end}
}

export function isWithin(at: string, {start, end}: StoredTerm): boolean {
  return (start === null || at >= start) && (end === null || at <= end)
}
