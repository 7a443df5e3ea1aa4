import {booleanField, numberField, referenceField, textField, type JsonObject} from '../json.ts'
import type {Pass} from '../pass.ts'

/** Reads a stored `pass`. Never fails: what is missing or of another type is null. */
export function readPass(document: JsonObject): Pass {
  return {
    id: textField(document, '_id') ?? '',
    revision: textField(document, '_rev') ?? '',
    updatedAt: textField(document, '_updatedAt') ?? '',
    schoolId: referenceField(document, 'tenant'),
    name: textField(document, 'name') ?? '',
    type: textField(document, 'type'),
    price: numberField(document, 'price'),
    validityType: textField(document, 'validityType'),
    validityDays: numberField(document, 'validityDays'),
    expiryDate: textField(document, 'expiryDate'),
    classesLimit: numberField(document, 'classesLimit'),
    isActive: booleanField(document, 'isActive') !== false,
  }
}
