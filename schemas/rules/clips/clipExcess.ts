import type {Booking} from '../booking.ts'
import type {AssessedSubscription, Assessment} from '../assessment/assessment.ts'
import type {SubscriptionType} from '../pass.ts'
import {studentReferenceIds} from '../student.ts'
import {bookingsWithin} from './bookingsWithin.ts'
import {clipUnits} from './clipUnits.ts'

/** More classes are left on the passes of one type than the bookings leave room for. */
export interface ClipExcess {
  /** Those that were used the least come first: there the missing classes are most likely. */
  members: AssessedSubscription[]
  bookings: Booking[]
  /** Over all of them. */
  left: number
  rightLeft: number
}

export function clipExcess(assessment: Assessment, type: SubscriptionType): ClipExcess | null {
  const units = clipUnits(assessment, type)
  if (units === null || units.length === 0) return null
  const {facts} = assessment
  const members = units.flatMap((unit) => unit.members)
  const bookings = bookingsWithin(
    members.map(({subscription}) => subscription),
    facts.bookings.filter((booking) => !booking.cancelled),
    studentReferenceIds(facts.student),
  )
  const limit = units.reduce((sum, unit) => sum + unit.limit, 0)
  const left = units.reduce((sum, unit) => sum + Math.max(0, unit.limit - unit.used), 0)
  const rightLeft = Math.max(0, limit - bookings.length)
  if (left <= rightLeft) return null
  const byUse = units.toSorted((a, b) => a.used - b.used).flatMap((unit) => unit.members)
  return {members: byUse, bookings, left, rightLeft}
}
