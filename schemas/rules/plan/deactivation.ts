import type {Json, JsonObject} from '../json.ts'
import type {Subscription} from '../subscription.ts'
import type {DocumentChange, FieldChange} from './plan.ts'

/** Takes a subscription out of use, keeping the document and, where there is one, pointing to what came in its place. */
export function deactivation(target: Subscription, replacedBy: string | null): DocumentChange {
  const fields: FieldChange[] = [
    {
      field: 'isActive',
      before: present(target.document, 'isActive'),
      after: false,
      rule: 'deactivated',
    },
  ]
  if (replacedBy !== null) {
    fields.push({
      field: 'replacedBy',
      before: present(target.document, 'replacedBy'),
      // Weak, so that the link never keeps the host app from managing its own documents.
      after: {_type: 'reference', _ref: replacedBy, _weak: true},
      rule: 'replaced-by',
    })
  }
  const after: JsonObject = {...target.document}
  for (const change of fields) after[change.field] = change.after
  return {
    documentId: target.id,
    documentType: 'subscription',
    operation: 'patch',
    revision: target.revision,
    before: target.document,
    after,
    fields,
  }
}

function present(document: JsonObject, field: string): Json {
  return document[field] ?? null
}
