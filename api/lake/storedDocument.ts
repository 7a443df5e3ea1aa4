import {z} from 'zod'
import type {JsonObject} from '../../schemas/rules/json.ts'

/**
 * A document as the lake sent it. Only that it is an object is checked: it came out of JSON, and the readers of
 * `schemas/rules/documents` take every field for doubtful.
 */
export const storedDocument = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

export const storedDocuments = z.array(storedDocument)
