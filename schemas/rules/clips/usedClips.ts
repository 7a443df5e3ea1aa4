import {bookingsWithin} from './bookingsWithin.ts'
import {usedOn} from './usedOn.ts'
import type {StudentFacts} from '../facts.ts'
import {studentReferenceIds} from '../student.ts'
import type {Subscription} from '../subscription.ts'

/** Classes already taken on a subscription: by its counter, else by the bookings of its type within its term. */
export function usedClips(subscription: Subscription, facts: StudentFacts): number {
  const counted = usedOn(subscription, facts.passes)
  if (counted !== null) return counted
  if (subscription.type === 'monthly') return 0
  return bookingsWithin(
    [subscription],
    facts.bookings.filter((booking) => !booking.cancelled),
    studentReferenceIds(facts.student),
  ).length
}
