import * as fc from 'fast-check'
import type {Arbitrary} from 'fast-check'
import {z} from 'zod'

/** As much of JSON Schema as the contract uses. */
interface Shape {
  type?: string | undefined
  const?: unknown
  enum?: unknown[] | undefined
  anyOf?: Shape[] | undefined
  oneOf?: Shape[] | undefined
  properties?: Record<string, Shape> | undefined
  required?: string[] | undefined
  items?: Shape | undefined
  format?: string | undefined
  minimum?: number | undefined
  maximum?: number | undefined
}

const shapeSchema: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    anyOf: z.array(shapeSchema).optional(),
    oneOf: z.array(shapeSchema).optional(),
    properties: z.record(z.string(), shapeSchema).optional(),
    required: z.array(z.string()).optional(),
    items: shapeSchema.optional(),
    format: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
)

/**
 * Values of a schema of the contract, most of them valid.
 *
 * @param known for names of properties, texts that mean something to the dataset
 */
export function arbitraryOf(
  schema: z.ZodType,
  known: Readonly<Record<string, readonly string[]>>,
): Arbitrary<unknown> {
  const anyKnown = Object.values(known).flat()
  const texts = (name: string) =>
    fc.oneof(
      {weight: 8, arbitrary: fc.constantFrom(...(known[name] ?? anyKnown))},
      {weight: 1, arbitrary: fc.constantFrom(...anyKnown)},
      {weight: 1, arbitrary: fc.string({maxLength: 40})},
    )
  const build = (shape: Shape, called: string): Arbitrary<unknown> => {
    if ('const' in shape) return fc.constant(shape.const)
    if (shape.enum) return fc.constantFrom(...shape.enum)
    const choices = shape.anyOf ?? shape.oneOf
    if (choices) return fc.oneof(...choices.map((choice) => build(choice, called)))
    switch (shape.type ?? 'string') {
      case 'object': {
        const entries = Object.entries(shape.properties ?? {})
        const parts = Object.fromEntries(entries.map(([name, part]) => [name, build(part, name)]))
        return fc.record(parts, {requiredKeys: shape.required ?? []})
      }
      case 'array':
        return fc.array(build(shape.items ?? {}, called), {maxLength: 3})
      case 'integer':
        return fc.integer({
          min: Math.max(shape.minimum ?? -5, -1e9),
          max: Math.min(shape.maximum ?? 5, 1e9),
        })
      case 'boolean':
        return fc.boolean()
      case 'null':
        return fc.constant(null)
      default:
        return shape.format === 'date-time'
          ? fc.constantFrom(
              '2025-08-11T16:20:00.000Z',
              '1969-01-01T00:00:00Z',
              '9999-12-31T23:59:59Z',
            )
          : texts(called)
    }
  }
  return build(shapeSchema.parse(z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'})), '')
}

/** What nobody expects anywhere: other types, keys of prototypes, the ends of the alphabet, and a lot of it. */
export const garbage: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({maxDepth: 3}),
  fc.constantFrom<unknown>(
    null,
    -0,
    1e308,
    '',
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    '\u202e\ufeff',
    '"]{..., "all": *[true]}',
    '../../users',
    'x'.repeat(3000),
    JSON.parse('{"__proto__":{"mayRepair":true},"constructor":{"prototype":{}}}'),
    JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
  ),
)

/** The same value with something at one place that nobody expects there. */
export function spoiled(values: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc
    .tuple(values, garbage, fc.nat())
    .map(([value, other, place]) => replacedAt(value, other, place))
}

function replacedAt(value: unknown, other: unknown, place: number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return other
  const entries = Object.entries(value)
  const index = place % (entries.length + 1)
  const entry = entries[index]
  if (entry === undefined) return {...value, ['__proto__']: other}
  const [name, inner] = entry
  return {...value, [name]: replacedAt(inner, other, Math.floor(place / (entries.length + 1)))}
}
