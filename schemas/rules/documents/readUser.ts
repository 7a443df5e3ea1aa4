import {textField, type JsonObject} from '../json.ts'
import type {UserDocument} from '../student.ts'
import {fieldReader, type FieldReader} from './fieldReader.ts'

/** Reads a stored `user`. Never fails: what is missing or odd is null. */
export function readUser(document: JsonObject): UserDocument {
  const fields = fieldReader(document)
  const read: Omit<UserDocument, 'oddities'> = {
    id: textField(document, '_id') ?? '',
    revision: textField(document, '_rev') ?? '',
    updatedAt: fields.text('_updatedAt') ?? '',
    clerkId: fields.id('clerkId'),
    email: fields.text('email'),
    name: nameIn(fields),
    phone: fields.text('phone'),
    role: fields.text('role'),
    schoolId: fields.reference('tenant'),
    isActive: fields.boolean('isActive') !== false,
    document,
  }
  return {...read, oddities: fields.oddities()}
}

function nameIn(fields: FieldReader): string | null {
  const parts = [fields.text('firstName'), fields.text('lastName')].filter(Boolean)
  return fields.text('name') ?? (parts.join(' ') || null)
}
