import {textField, type JsonObject} from '../json.ts'
import type {Pass} from '../pass.ts'
import {fieldReader} from './fieldReader.ts'

/** Reads a stored `pass`. Never fails: what is missing is null, and so is what is odd beyond what the host app coerces. */
export function readPass(document: JsonObject): Pass {
  const fields = fieldReader(document)
  const read: Omit<Pass, 'oddities'> = {
    id: textField(document, '_id') ?? '',
    revision: textField(document, '_rev') ?? '',
    updatedAt: fields.text('_updatedAt') ?? '',
    schoolId: fields.reference('tenant'),
    name: fields.text('name') ?? '',
    type: fields.text('type'),
    price: fields.amount('price'),
    validityType: fields.text('validityType'),
    validityDays: fields.number('validityDays'),
    expiryDate: fields.text('expiryDate'),
    classesLimit: fields.number('classesLimit'),
    isActive: fields.boolean('isActive') !== false,
  }
  return {...read, oddities: fields.oddities()}
}
