import {subscriptionCause} from '../../cause.ts'
import {nameOf, documentEvidence} from '../../evidence.ts'

/** The host app reads drafts as well, so that an edit which nobody published shows as a second pass. */
export const draftDocumentVisible = subscriptionCause(
  'draft-document-visible',
  (entry, {facts}) => {
    const {id, hasDraft} = entry.subscription
    const draftId = `drafts.${id}`
    const draft = facts.drafts.find((candidate) => candidate.id === draftId)
    if (!hasDraft && !draft) return null
    return {
      evidence: [documentEvidence('subscription', draftId, '_updatedAt', draft?.updatedAt ?? null)],
      values: {pass: nameOf(entry)},
    }
  },
)
