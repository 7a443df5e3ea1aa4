/** A value as Sanity stores it and JSON carries it. */
export type Json = string | number | boolean | null | Json[] | JsonObject

export interface JsonObject {
  [key: string]: Json
}

export function textField(object: JsonObject, key: string): string | null {
  const value = object[key]
  return typeof value === 'string' ? value : null
}

export function numberField(object: JsonObject, key: string): number | null {
  const value = object[key]
  return typeof value === 'number' ? value : null
}

export function booleanField(object: JsonObject, key: string): boolean | null {
  const value = object[key]
  return typeof value === 'boolean' ? value : null
}

export function objectField(object: JsonObject, key: string): JsonObject | null {
  const value = object[key]
  return isJsonObject(value) ? value : null
}

/** The `_ref` of a Sanity reference, or null where there is none. */
export function referenceField(object: JsonObject, key: string): string | null {
  const reference = objectField(object, key)
  return reference ? textField(reference, '_ref') : null
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
