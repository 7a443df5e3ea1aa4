import type {z} from 'zod'

type Json = z.infer<ReturnType<typeof z.json>>

/** A reference that was weak only because its target was a draft becomes strong when published. */
export function strengthenReferences(value: Json): Json {
  if (Array.isArray(value)) return value.map(strengthenReferences)
  if (value === null || typeof value !== 'object') return value
  return strengthenAttributes(value)
}

export function strengthenAttributes(object: Record<string, Json>): Record<string, Json> {
  const marker = '_ref' in object ? object['_strengthenOnPublish'] : undefined
  const staysWeak =
    marker !== null &&
    typeof marker === 'object' &&
    !Array.isArray(marker) &&
    marker['weak'] === true
  return Object.fromEntries(
    Object.entries(object)
      .filter(
        ([key]) => !marker || !(key === '_strengthenOnPublish' || (key === '_weak' && !staysWeak)),
      )
      .map(([key, item]) => [key, strengthenReferences(item)]),
  )
}
