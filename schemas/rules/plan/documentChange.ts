import {canonicalJson} from '../canonicalJson.ts'
import type {Json, JsonObject} from '../json.ts'
import type {ValueRule} from '../valueRule.ts'
import type {DocumentChange, FieldChange} from './plan.ts'

/** A value for a field that had none. */
export function added(field: string, after: Json, rule: ValueRule): FieldChange {
  return {field, before: null, after, rule}
}

/** Another value for a field of a stored document; nothing where it is the same. */
export function changed(
  document: JsonObject,
  field: string,
  after: Json,
  rule: ValueRule,
): FieldChange[] {
  const before = document[field] ?? null
  return canonicalJson(before) === canonicalJson(after) ? [] : [{field, before, after, rule}]
}

export function creation(
  documentType: DocumentChange['documentType'],
  documentId: string,
  fields: FieldChange[],
): DocumentChange {
  const empty: JsonObject = {_id: documentId, _type: documentType}
  return {
    documentId,
    documentType,
    operation: 'create',
    revision: null,
    before: null,
    after: withFields(empty, fields),
    fields,
  }
}

export function patch(
  documentType: DocumentChange['documentType'],
  stored: {id: string; revision: string; document: JsonObject},
  fields: FieldChange[],
): DocumentChange {
  return {
    documentId: stored.id,
    documentType,
    operation: 'patch',
    revision: stored.revision,
    before: stored.document,
    after: withFields(stored.document, fields),
    fields,
  }
}

function withFields(document: JsonObject, fields: readonly FieldChange[]): JsonObject {
  const after: JsonObject = {...document}
  for (const {field, after: value} of fields) {
    if (value === null) delete after[field]
    else after[field] = value
  }
  return after
}

export function reference(id: string): JsonObject {
  return {_type: 'reference', _ref: id}
}
