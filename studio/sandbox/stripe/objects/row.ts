import type {z} from 'zod'
import {type AccountObject, statedBeyond, type WireObject} from './wire.ts'

/** One stored object: what the logic reads, and what the world states beside it. */
export interface Row<Stored> {
  id: string
  /** Unix seconds. */
  created: number
  stored: Stored
  stated: WireObject
}

export function parseRow<Stored extends {id: string; created: number}>(
  schema: z.ZodType<Stored> & {shape: WireObject},
  object: AccountObject,
): Row<Stored> {
  const result = schema.safeParse(object)
  if (!result.success) {
    const where = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Sandbox world: Stripe object ${object.id} is malformed (${where.join('; ')})`)
  }
  const stored = result.data
  return {
    id: stored.id,
    created: stored.created,
    stored,
    stated: statedBeyond(object, schema.shape),
  }
}
