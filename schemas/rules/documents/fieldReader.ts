import {isJsonObject, type Json, type JsonObject} from '../json.ts'
import type {Oddity} from './oddity.ts'
import {storedAmount, storedNumber} from './storedNumber.ts'
import {trimmedText} from './trimmedText.ts'

/** Reads the fields of one document. What is missing is null; what is odd is null or coerced, and noted. */
export interface FieldReader {
  text(field: string): string | null
  /** A text that is compared with others: without outer blanks, and null where nothing is left. */
  id(field: string): string | null
  number(field: string): number | null
  /** Main units of a currency. */
  amount(field: string): number | null
  boolean(field: string): boolean | null
  /** The `_ref` of a reference. */
  reference(field: string): string | null
  object(field: string): JsonObject | null
  list(field: string): Json[]
  /** Of the fields that were read so far. */
  oddities(): Oddity[]
}

/** @param within where the fields stand, when it is not the document itself */
export function fieldReader(document: JsonObject, within = ''): FieldReader {
  const found = new Map<string, Oddity>()
  const read = <Value>(field: string, take: (stored: Json) => Value | null): Value | null => {
    const stored = document[field] ?? null
    if (stored === null) return null
    const value = take(stored)
    const name = `${within}${field}`
    if (value === null) found.set(name, {field: name, stored, kind: 'unreadable'})
    return value
  }
  const counted = (field: string, take: (stored: Json) => number | null) => {
    const value = read(field, take)
    const stored = document[field] ?? null
    const name = `${within}${field}`
    if (value !== null && typeof stored === 'string') {
      found.set(name, {field: name, stored, kind: 'coerced'})
    }
    return value
  }
  return {
    text: (field) => read(field, textIn),
    id: (field) => {
      const text = read(field, textIn)
      return text === null ? null : trimmedText(text) || null
    },
    number: (field) => counted(field, storedNumber),
    amount: (field) => counted(field, storedAmount),
    boolean: (field) => read(field, (stored) => (typeof stored === 'boolean' ? stored : null)),
    reference: (field) =>
      read(field, (stored) => (isJsonObject(stored) ? textIn(stored['_ref'] ?? null) : null)),
    object: (field) => read(field, (stored) => (isJsonObject(stored) ? stored : null)),
    list: (field) => read(field, (stored) => (Array.isArray(stored) ? stored : null)) ?? [],
    oddities: () => [...found.values()],
  }
}

function textIn(stored: Json): string | null {
  return typeof stored === 'string' ? stored : null
}
