import {subscriptionCause} from '../../cause.ts'
import {nameOf, documentEvidence} from '../../evidence.ts'
import {oncePer} from '../../../oncePer.ts'
import {publishedId} from '../../../publishedId.ts'
import type {Subscription} from '../../../subscription.ts'

const draftsByPublishedId = oncePer((drafts: readonly Subscription[]) =>
  Map.groupBy(drafts, ({id}) => publishedId(id)),
)

/** The host app reads drafts and releases as well, so that an edit which nobody published shows as a second pass. */
export const draftDocumentVisible = subscriptionCause(
  'draft-document-visible',
  (entry, {facts}) => {
    const {id, hasDraft} = entry.subscription
    const draft = draftsByPublishedId(facts.drafts)
      .get(id)
      ?.find((candidate) => candidate.id !== id)
    if (entry.unpublished || (!hasDraft && !draft)) return null
    return {
      evidence: [
        documentEvidence('subscription', draft?.id ?? id, '_updatedAt', draft?.updatedAt ?? null),
      ],
      values: {pass: nameOf(entry)},
    }
  },
)
