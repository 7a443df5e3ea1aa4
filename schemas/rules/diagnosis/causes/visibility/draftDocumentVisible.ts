import {subscriptionCause} from '../../cause.ts'
import {nameOf, documentEvidence} from '../../evidence.ts'
import {publishedId} from '../../../publishedId.ts'

/** The host app reads drafts and releases as well, so that an edit which nobody published shows as a second pass. */
export const draftDocumentVisible = subscriptionCause(
  'draft-document-visible',
  (entry, {facts}) => {
    const {id, hasDraft} = entry.subscription
    const draft = facts.drafts.find((candidate) => publishedId(candidate.id) === id)
    const draftId = draft?.id ?? `drafts.${id}`
    if (!hasDraft && !draft) return null
    return {
      evidence: [documentEvidence('subscription', draftId, '_updatedAt', draft?.updatedAt ?? null)],
      values: {pass: nameOf(entry)},
    }
  },
)
