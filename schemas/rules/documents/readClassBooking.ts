import type {ClassBooking} from '../booking.ts'
import {referenceField, textField, type JsonObject} from '../json.ts'

/** Reads a stored `booking`. Never fails: what is missing or of another type is null. */
export function readClassBooking(document: JsonObject): ClassBooking {
  return {
    id: textField(document, '_id') ?? '',
    classId: referenceField(document, 'class'),
    userId: referenceField(document, 'user'),
    paymentId: textField(document, 'paymentId'),
    status: textField(document, 'status'),
  }
}
