import {canonicalJson} from '../canonicalJson.ts'
import {isJsonObject, objectField, textField, type Json, type JsonObject} from '../json.ts'

/**
 * The fields of a stored note that people read and filter by, worked out of its record. Writing a note and checking one go
 * through here, so the two cannot differ. A record of another shape gives other fields, never an error.
 */
export function displayedFields(record: JsonObject): JsonObject {
  const changes = objectsIn(record['changes'])
  const intent = objectField(record, 'intent')
  const undoes = intent?.['action'] === 'undo' ? textField(intent, 'noteId') : null
  return withoutNulls({
    school: weakReference(record['schoolId']),
    student: weakReference(record['studentId']),
    ...copied(record),
    subscriptions: referencesTo('subscription', changes),
    identityLinks: noneIfEmpty(referencesTo('passIdentityLink', changes)),
    paymentClaims: noneIfEmpty(referencesTo('passPaymentClaim', changes)),
    undoes,
    passNames: passNamesOf(changes),
    findings: [...new Set(objectsIn(record['findings']).map(({code}) => code ?? null))],
    changes: changes.flatMap(changeRows),
  })
}

/** Stored as they stand in the record. */
const COPIED = [
  'schoolName',
  'at',
  'actor',
  'action',
  'reason',
  'note',
  'stripeConfirmed',
  'planHash',
  'sequence',
  'previousHash',
  'hash',
] as const

function copied(record: JsonObject): JsonObject {
  return Object.fromEntries(COPIED.map((field) => [field, record[field] ?? null]))
}

/** By these references the notes about a document are found. */
function referencesTo(documentType: string, changes: readonly JsonObject[]): JsonObject[] {
  return changes
    .filter((change) => change['documentType'] === documentType)
    .map((change) => ({
      ...weakReference(change['documentId']),
      _key: keyOf(textField(change, 'documentId')),
    }))
}

function changeRows(change: JsonObject): JsonObject[] {
  const id = textField(change, 'documentId')
  return objectsIn(change['fields']).map((entry) => ({
    _key: keyOf(id, textField(entry, 'field')),
    documentId: id,
    documentType: change['documentType'] ?? null,
    field: entry['field'] ?? null,
    before: canonicalJson(entry['before'] ?? null),
    after: canonicalJson(entry['after'] ?? null),
    rule: entry['rule'] ?? null,
  }))
}

/** Names of the passes that were given or taken away, each once. */
function passNamesOf(changes: readonly JsonObject[]): Json[] {
  const names = changes.flatMap((change) => objectField(change, 'after')?.['passName'] ?? [])
  return [...new Set(names.filter((name) => typeof name === 'string'))]
}

/** Weak: a note outlives what it names. */
function weakReference(id: Json | undefined): JsonObject {
  return {_type: 'reference', _ref: id ?? null, _weak: true}
}

function keyOf(...names: (string | null)[]): string {
  return names.join('-').replace(/[^A-Za-z0-9_-]/g, '-')
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

function noneIfEmpty(list: JsonObject[]): JsonObject[] | null {
  return list.length === 0 ? null : list
}

/** A field without a value is not stored. */
function withoutNulls(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
