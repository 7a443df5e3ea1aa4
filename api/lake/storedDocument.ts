import {z} from 'zod'
import type {JsonObject} from '../../schemas/rules/json.ts'
import {isDeeperThan, MOST_LEVELS} from '../../schemas/rules/jsonDepth.ts'
import {eachReadable, type Rows} from './eachReadable.ts'

/**
 * A document as the lake sent it, however deep it nests: for the readers that ask for that themselves. Only that it is an object
 * is checked: it came out of JSON, and the readers of `schemas/rules/documents` take every field for doubtful.
 */
export const rawDocument = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** The same, of a depth that can be walked. */
export const storedDocument = rawDocument.refine((document) => !isDeeperThan(document, MOST_LEVELS))

const namedDocument = storedDocument.refine(({_id}) => typeof _id === 'string' && _id !== '')

/** Documents of one type. Each is read by itself; see `eachReadable`. */
export function storedDocuments(type: string): z.ZodType<Rows<JsonObject>> {
  return eachReadable(namedDocument, type)
}
