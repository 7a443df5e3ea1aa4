import type {AuditNote} from '../../schemas/rules/audit/auditNote.ts'
import {canonicalJson} from '../../schemas/rules/canonicalJson.ts'
import type {Json, JsonObject} from '../../schemas/rules/json.ts'
import type {StoredDocument} from '../ports/contentLake.ts'

/**
 * A note as the dataset keeps it: the fields that people read and filter by, and the whole of it as one text, over which the
 * hash can be taken again. As text it adds one attribute to the dataset, however deep it is.
 */
export function storedNoteOf(note: AuditNote): StoredDocument {
  const content: Json = JSON.parse(JSON.stringify(note))
  return {
    _id: note.id,
    _type: 'passAuditNote',
    school: weakReference(note.schoolId),
    schoolName: note.schoolName,
    student: weakReference(note.studentId),
    subscriptions: note.changes
      .filter(({documentType}) => documentType === 'subscription')
      .map(({documentId}) => ({...weakReference(documentId), _key: keyOf(documentId)})),
    at: note.at,
    actor: {...note.actor},
    action: note.action,
    reason: note.reason,
    note: note.note,
    passNames: passNamesOf(note),
    stripeConfirmed: note.stripeConfirmed,
    findings: [...new Set(note.findings.map(({code}) => code))],
    planHash: note.planHash,
    sequence: note.sequence,
    previousHash: note.previousHash,
    hash: note.hash,
    changes: changeRows(note),
    record: canonicalJson(content),
  }
}

function changeRows({changes}: AuditNote): JsonObject[] {
  return changes.flatMap(({documentId, documentType, fields}) =>
    fields.map(({field, before, after, rule}) => ({
      _key: keyOf(`${documentId}-${field}`),
      documentId,
      documentType,
      field,
      before: canonicalJson(before),
      after: canonicalJson(after),
      rule,
    })),
  )
}

/** Names of the passes that were given or taken away, each once. */
function passNamesOf({changes}: AuditNote): string[] {
  const names = changes.map(({after}) => after['passName'])
  return [...new Set(names.filter((name) => typeof name === 'string'))]
}

/** Weak: a note outlives what it names. */
function weakReference(id: string): JsonObject {
  return {_type: 'reference', _ref: id, _weak: true}
}

function keyOf(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/g, '-')
}
