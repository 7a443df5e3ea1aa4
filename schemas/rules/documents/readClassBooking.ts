import type {ClassBooking} from '../booking.ts'
import {textField, type JsonObject} from '../json.ts'
import {fieldReader} from './fieldReader.ts'

/** Reads a stored `booking`. Never fails: what is missing or odd is null. */
export function readClassBooking(document: JsonObject): ClassBooking {
  const fields = fieldReader(document)
  const read: Omit<ClassBooking, 'oddities'> = {
    id: textField(document, '_id') ?? '',
    classId: fields.reference('class'),
    userId: fields.reference('user'),
    paymentId: fields.id('paymentId'),
    status: fields.text('status'),
  }
  return {...read, oddities: fields.oddities()}
}
