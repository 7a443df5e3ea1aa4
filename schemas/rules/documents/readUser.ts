import {booleanField, referenceField, textField, type JsonObject} from '../json.ts'
import type {UserDocument} from '../student.ts'

/** Reads a stored `user`. Never fails: what is missing or of another type is null. */
export function readUser(document: JsonObject): UserDocument {
  return {
    id: textField(document, '_id') ?? '',
    revision: textField(document, '_rev') ?? '',
    updatedAt: textField(document, '_updatedAt') ?? '',
    clerkId: textField(document, 'clerkId'),
    email: textField(document, 'email'),
    name: nameOf(document),
    phone: textField(document, 'phone'),
    role: textField(document, 'role'),
    schoolId: referenceField(document, 'tenant'),
    isActive: booleanField(document, 'isActive') !== false,
    document,
  }
}

function nameOf(document: JsonObject): string | null {
  const parts = [textField(document, 'firstName'), textField(document, 'lastName')].filter(Boolean)
  return textField(document, 'name') ?? (parts.join(' ') || null)
}
