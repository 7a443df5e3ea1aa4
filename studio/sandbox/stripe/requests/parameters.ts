import {z} from 'zod'
import {invalidRequest} from './stripeFailure.ts'

const MAX_LIMIT = 100

function integer(param: string): z.ZodType<number, string> {
  return z.string().transform((text) => {
    if (/^-?\d+$/.test(text)) return Number(text)
    throw invalidRequest(`Invalid integer: ${text}`, {code: 'parameter_invalid_integer', param})
  })
}

const limit = integer('limit').transform((value) => {
  const code = 'parameter_invalid_integer'
  if (value < 1) {
    throw invalidRequest('This value must be greater than or equal to 1.', {code, param: 'limit'})
  }
  if (value > MAX_LIMIT) {
    throw invalidRequest(
      `This value must be less than or equal to ${MAX_LIMIT} (it currently is '${value}').`,
      {code, param: 'limit'},
    )
  }
  return value
})

export const expandParameter = {expand: z.array(z.string()).default([])}

/** What every list of Stripe takes. */
export const listParameters = {
  ...expandParameter,
  limit: limit.default(10),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
}

const createdRange = z.strictObject({
  gt: integer('created[gt]').optional(),
  gte: integer('created[gte]').optional(),
  lt: integer('created[lt]').optional(),
  lte: integer('created[lte]').optional(),
})

/** Inclusive bounds in unix seconds; a bare number asks for exactly that second. */
export const createdParameter = {
  created: z
    .union([
      integer('created').transform((second) => ({first: second, last: second})),
      createdRange.transform(({gt, gte, lt, lte}) => ({
        first: Math.max(gt === undefined ? -Infinity : gt + 1, gte ?? -Infinity),
        last: Math.min(lt === undefined ? Infinity : lt - 1, lte ?? Infinity),
      })),
    ])
    .optional(),
}

export type CreatedRange = NonNullable<z.output<typeof createdParameter.created>>

export const searchParameters = {
  ...expandParameter,
  limit: limit.default(10),
  query: z.string(),
  page: z.string().optional(),
}

export const booleanParameter = (param: string) =>
  z.string().transform((text) => {
    if (text === 'true' || text === 'false') return text === 'true'
    throw invalidRequest(`Invalid boolean: ${text}`, {param})
  })
