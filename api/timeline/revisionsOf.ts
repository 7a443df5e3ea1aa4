import {applyPatch} from 'mendoza'
import {storedDocument} from '../lake/storedDocument.ts'
import {textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {Revision} from '../../schemas/rules/timeline/timelineFacts.ts'
import type {LoggedTransaction} from '../ports/documentHistory.ts'

/**
 * Goes back from what a document is to what it was, transaction by transaction.
 *
 * @param transactions newest first, without holes
 * @param document as it is; null: it is gone
 */
export function revisionsOf(
  transactions: readonly LoggedTransaction[],
  documentId: string,
  document: JsonObject | null,
): Revision[] {
  const own = transactions.filter(({reverts}) => reverts.has(documentId))
  // The log may already know of writes that came after the document was read.
  const start = document === null ? 0 : own.findIndex(({id}) => id === textField(document, '_rev'))
  if (start === -1) return []
  const revisions: Revision[] = []
  let after = withoutRevision(document)
  for (const {id, at, authorId, reverts} of own.slice(start)) {
    const before = reverted(after, reverts.get(documentId) ?? [])
    if (before === undefined) break
    revisions.push({transactionId: id, documentId, at, authorId, before, after})
    after = before
  }
  return revisions
}

/** Undefined: the patch is not for this. */
function reverted(after: JsonObject | null, patch: unknown[]): JsonObject | null | undefined {
  try {
    const before: unknown = applyPatch(after, patch)
    return before === null ? null : withoutRevision(storedDocument.parse(before))
  } catch {
    return undefined
  }
}

/** Sanity makes its patches of documents without it. */
function withoutRevision(document: JsonObject | null): JsonObject | null {
  if (document === null) return null
  const {_rev, ...rest} = document
  return rest
}
