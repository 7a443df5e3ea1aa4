import {publishedId} from '../../../publishedId.ts'
import {subscriptionCause} from '../../cause.ts'
import {nameOf, documentEvidence} from '../../evidence.ts'

/** The host app reads drafts as well, so that an edit which nobody published shows as a second pass. */
export const draftDocumentVisible = subscriptionCause(
  'draft-document-visible',
  (entry, {facts}) => {
    const {id, hasDraft} = entry.subscription
    const draft = facts.drafts.find(
      (candidate) => candidate.id !== id && publishedId(candidate.id) === id,
    )
    if (entry.unpublished || (!hasDraft && !draft)) return null
    return {
      evidence: [
        documentEvidence('subscription', draft?.id ?? id, '_updatedAt', draft?.updatedAt ?? null),
      ],
      values: {pass: nameOf(entry)},
    }
  },
)
