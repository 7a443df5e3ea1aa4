import type {Booking} from '../booking.ts'
import {firstFrom} from '../firstFrom.ts'
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
  const holders = new Set(holderIds)
  const own = bookings.filter(({studentRef}) => studentRef !== null && holders.has(studentRef))
  if (own.length === 0) return []
  const byType = Map.groupBy(subscriptions, ({type}) => type)
  const isCovered = new Map(
    [...byType].map(([type, ofType]) => [type, coverOf(ofType.map(storedTerm))]),
  )
  return own.filter((booking) => {
    const at = takenAt(booking)
    return at !== null && isCovered.get(booking.type)?.(at) === true
  })
}

/** Whether an instant lies within any of the terms: overlapping ones are joined, so that only one has to be looked at. */
function coverOf(terms: readonly StoredTerm[]): (at: string) => boolean {
  const joined: {start: string; end: string | null}[] = []
  const ordered = terms
    .map(({start, end}) => ({start: start ?? '', end}))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
  for (const term of ordered) {
    const last = joined.at(-1)
    if (last === undefined || (last.end !== null && last.end < term.start)) joined.push({...term})
    else if (last.end !== null && (term.end === null || term.end > last.end)) last.end = term.end
  }
  const starts = joined.map(({start}) => start)
  return (at) => {
    const next = firstFrom(starts, at)
    return [joined[next - 1], joined[next]].some((term) => term !== undefined && isWithin(at, term))
  }
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
