import {randomBytes} from 'node:crypto'
import type {z} from 'zod'

type Json = z.infer<ReturnType<typeof z.json>>

/** Gives a `_key` to every object in an array that has none, as `autoGenerateArrayKeys` asks. */
export function withArrayKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(keyed)
  if (value === null || typeof value !== 'object') return value
  return withAttributeKeys(value)
}

export function withAttributeKeys(object: Record<string, Json>): Record<string, Json> {
  return Object.fromEntries(Object.entries(object).map(([key, item]) => [key, withArrayKeys(item)]))
}

function keyed(item: Json): Json {
  const inner = withArrayKeys(item)
  const isObject = inner !== null && typeof inner === 'object' && !Array.isArray(inner)
  if (!isObject || '_key' in inner) return inner
  return {_key: randomBytes(6).toString('hex'), ...inner}
}
