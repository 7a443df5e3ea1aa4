import {z} from 'zod'

/** Stripe stores metadata as strings whatever was sent. */
export const metadata = z
  .record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean()]).transform((value) => `${value}`),
  )
  .nullish()
  .transform((value) => value ?? {})

export const nullable = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null)

export const nullableText = nullable(z.string())
export const nullableInteger = nullable(z.int())
