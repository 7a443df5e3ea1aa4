import type {LakeDocument} from './lakeDocument.ts'
import {strongTargets, type ReferenceIndex} from './referenceIndex.ts'
import {StepFailure} from './stepFailure.ts'
import type {Change, StagedTransaction} from './transaction.ts'

/** Refuses what would leave a strong reference pointing nowhere; looked at when all steps are done, as the service does. */
export function checkIntegrity(
  transaction: StagedTransaction,
  index: ReferenceIndex,
): {failure: StepFailure; step: number} | null {
  for (const change of transaction.changes()) {
    const failure =
      (change.after && danglingReference(transaction, change.after)) ??
      (disappears(change) ? stillReferenced(transaction, index, change) : null)
    if (failure) return {failure, step: change.step}
  }
  return null
}

/** A document whose type changes counts as deleted and made anew. */
function disappears({before, after}: Change): boolean {
  return before !== null && before._type !== after?._type
}

function danglingReference(
  transaction: StagedTransaction,
  document: LakeDocument,
): StepFailure | null {
  const missing = strongTargets(document).find((target) => transaction.get(target) === null)
  if (missing === undefined) return null
  return new StepFailure(
    409,
    'documentReferenceDoesNotExistError',
    `Document "${document._id}" references non-existent document "${missing}"`,
    {id: document._id, referenceID: missing},
  )
}

function stillReferenced(
  transaction: StagedTransaction,
  index: ReferenceIndex,
  change: Change,
): StepFailure | null {
  const staged = transaction
    .changes()
    .filter(({after}) => after !== null && strongTargets(after).includes(change.id))
    .map(({id}) => id)
  const stored = [...index.strongSources(change.id)].filter((id) => !transaction.touched(id))
  const referencingIDs = [...stored, ...staged]
  if (referencingIDs.length === 0) return null
  return new StepFailure(
    409,
    'documentHasExistingReferencesError',
    `Document "${change.id}" cannot be deleted as there are references to it from "${referencingIDs[0]}"`,
    {id: change.id, referencingIDs},
  )
}
