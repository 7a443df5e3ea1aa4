import type {z} from 'zod'
import {emptyParameter, invalidRequest, unknownParameters} from './stripeFailure.ts'

type QueryValue = string | QueryValue[] | {[name: string]: QueryValue}

/** Reads Stripe's bracket notation: `created[gte]=1`, `expand[0]=data.customer`, `types[]=…`. */
export function parseQuery(search: URLSearchParams): Record<string, QueryValue> {
  const query: Record<string, QueryValue> = {}
  for (const [name, value] of search) {
    if (value === '') throw emptyParameter(name)
    const [head = '', ...rest] = name.replaceAll(']', '').split('[')
    query[head] = nest(query[head], rest, value)
  }
  return query
}

function nest(existing: QueryValue | undefined, path: string[], value: string): QueryValue {
  const [segment, ...rest] = path
  if (segment === undefined) return value
  if (/^\d*$/.test(segment)) {
    return [...(Array.isArray(existing) ? existing : []), nest(undefined, rest, value)]
  }
  const known = typeof existing === 'object' && !Array.isArray(existing) ? existing : {}
  return {...known, [segment]: nest(known[segment], rest, value)}
}

export function readQuery<Schema extends z.ZodType>(
  schema: Schema,
  search: URLSearchParams,
): z.output<Schema> {
  const result = schema.safeParse(parseQuery(search))
  if (result.success) return result.data
  const unknown = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => parameterName([...issue.path, key]))
      : [],
  )
  if (unknown.length > 0) throw unknownParameters(unknown)
  const [issue] = result.error.issues
  const param = parameterName(issue?.path ?? [])
  const missing = issue?.code === 'invalid_type' && !hasParameter(search, param)
  if (missing) {
    throw invalidRequest(`Missing required param: ${param}.`, {code: 'parameter_missing', param})
  }
  throw invalidRequest(`Invalid ${param}: ${issue?.message ?? 'not understood'}`, {param})
}

const hasParameter = (search: URLSearchParams, param: string): boolean =>
  [...search.keys()].some((name) => name === param || name.startsWith(`${param}[`))

const parameterName = ([head = '', ...rest]: PropertyKey[]): string =>
  `${String(head)}${rest.map((part) => `[${String(part)}]`).join('')}`
