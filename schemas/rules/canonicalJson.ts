import {isJsonObject, type Json} from './json.ts'

/**
 * One text for one value: keys sorted, no white space. Two equal values give the same text whatever their key order.
 *
 * @param value no deeper than `MOST_LEVELS` and what this tool puts around it; whatever comes from outside is asked first
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isJsonObject(value)) return JSON.stringify(value)
  const entries = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`)
  return `{${entries.join(',')}}`
}
