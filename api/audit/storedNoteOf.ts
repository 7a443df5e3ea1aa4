import {displayedFields} from '../../schemas/rules/audit/displayedFields.ts'
import type {AuditNote} from '../../schemas/rules/audit/auditNote.ts'
import {canonicalJson} from '../../schemas/rules/canonicalJson.ts'
import {jsonObject} from '../../schemas/contract/values.ts'
import type {StoredDocument} from '../ports/contentLake.ts'

/**
 * A note as the dataset keeps it: the fields that people read and filter by, and the whole of it as one text, over which the
 * hash can be taken again. As text it adds one attribute to the dataset, however deep it is.
 */
export function storedNoteOf(note: AuditNote): StoredDocument {
  const record = jsonObject.parse(JSON.parse(JSON.stringify(note)))
  return {
    _id: note.id,
    _type: 'passAuditNote',
    ...displayedFields(record),
    record: canonicalJson(record),
  }
}
