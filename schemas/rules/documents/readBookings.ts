import type {Booking} from '../booking.ts'
import {booleanField, isJsonObject, referenceField, textField, type JsonObject} from '../json.ts'

/** The bookings of a stored `classInstance`, of everybody in it. Never fails: what is no booking is left out. */
export function readBookings(instance: JsonObject): Booking[] {
  const items = instance['bookings']
  if (!Array.isArray(items)) return []
  return items.filter(isJsonObject).map((item) => ({
    instanceId: textField(instance, '_id') ?? '',
    classDate: textField(instance, 'date'),
    cancelled: booleanField(instance, 'isCancelled') === true,
    schoolId: referenceField(instance, 'tenant'),
    studentRef: referenceField(item, 'student'),
    type: textField(item, 'bookingType'),
    bookedAt: textField(item, 'bookingTime'),
  }))
}
