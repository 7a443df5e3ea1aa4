import {isJsonObject, type Json} from './json.ts'

/** Whether two values are the same, whatever the order of their keys: as comparing their canonical texts, without making them. */
export function sameJson(one: Json, other: Json): boolean {
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false
    return one.every((item, index) => sameJson(item, other[index] ?? null))
  }
  if (!isJsonObject(one)) return one === other
  if (!isJsonObject(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key] ?? null, other[key] ?? null))
  )
}
