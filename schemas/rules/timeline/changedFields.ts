import {canonicalJson} from '../canonicalJson.ts'
import type {JsonObject} from '../json.ts'
import type {FieldHistory} from './timelineEntry.ts'

/** Fields that differ, by name. What the dataset writes by itself (`_rev` and the like) is left out. */
export function changedFields(before: JsonObject | null, after: JsonObject | null): FieldHistory[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names]
    .filter((field) => !field.startsWith('_'))
    .toSorted()
    .map((field) => ({
      field,
      before: before?.[field] ?? null,
      after: after?.[field] ?? null,
    }))
    .filter((change) => canonicalJson(change.before) !== canonicalJson(change.after))
}
