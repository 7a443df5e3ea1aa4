import type {Booking} from '../booking.ts'
import {isJsonObject, referenceField, textField, type JsonObject} from '../json.ts'
import {fieldReader} from './fieldReader.ts'
import type {Oddity} from './oddity.ts'

/** The bookings of a stored `classInstance`, of everybody in it. Never fails: what is no booking is left out. */
export function readBookings(instance: JsonObject): Booking[] {
  return readInstance(instance).bookings
}

/** The same, and what of the class could not be read. */
export function readInstance(instance: JsonObject): {
  id: string
  bookings: Booking[]
  oddities: Oddity[]
} {
  const fields = fieldReader(instance)
  const id = textField(instance, '_id') ?? ''
  const ofClass = {
    instanceId: id,
    classDate: fields.text('date'),
    cancelled: fields.boolean('isCancelled') === true,
    // The host app goes by the class that it is an instance of.
    schoolId: referenceField(instance, 'parentTenant') ?? fields.reference('tenant'),
  }
  const bookings: Booking[] = []
  const oddities: Oddity[] = []
  for (const [index, item] of fields.list('bookings').entries()) {
    const field = `bookings[${index}]`
    if (!isJsonObject(item)) {
      oddities.push({field, stored: item, kind: 'unreadable'})
      continue
    }
    const place = fieldReader(item, `${field}.`)
    bookings.push({
      ...ofClass,
      studentRef: place.reference('student'),
      type: place.text('bookingType'),
      bookedAt: place.text('bookingTime'),
    })
    oddities.push(...place.oddities())
  }
  return {id, bookings, oddities: [...fields.oddities(), ...oddities]}
}
