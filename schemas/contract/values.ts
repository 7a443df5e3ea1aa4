import {z} from 'zod'
import type {UnreadableDocument} from '../rules/documents/unreadableDocument.ts'
import type {Json, JsonObject} from '../rules/json.ts'
import type {Money} from '../rules/money.ts'
import type {School} from '../rules/school.ts'
import {SOURCE_FAILURES, SOURCE_NAMES, type SourceReport} from '../rules/source.ts'

/** The small shapes that the routes share. */

/** ISO instant, UTC. */
export const instant = z.iso.datetime().describe('ISO instant, UTC')

/** Sanity ids: letters, digits, dot, dash, underscore. Anything else is refused before it reaches a query. */
export const documentId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/)

/** Any JSON. It holds itself, so it has a name that a description of the API can refer to. */
export const json: z.ZodType<Json> = z
  .lazy(() =>
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(json),
      z.record(z.string(), json),
    ]),
  )
  .meta({id: 'Json'})
export const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), json)

export const money = z.object({
  minor: z.int().describe('Minor units of the currency'),
  currency: z.string().length(3),
}) satisfies z.ZodType<Money>

export const school = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  stripeAccountId: z.string().nullable(),
  timeZone: z.string(),
  currency: z.string(),
}) satisfies z.ZodType<School>

/** What could not be read, and so counts as absent. Without a field: nothing of the document could be. */
export const unreadableDocument = z.object({
  type: z.string(),
  id: z.string().nullable(),
  field: z.string().nullable(),
}) satisfies z.ZodType<UnreadableDocument>

export const sourceReport = z.object({
  source: z.enum(SOURCE_NAMES),
  account: z.string().nullable(),
  failure: z.enum(SOURCE_FAILURES).nullable(),
  permission: z.string().nullable(),
  requestId: z.string().nullable(),
  complete: z.boolean(),
}) satisfies z.ZodType<SourceReport>
