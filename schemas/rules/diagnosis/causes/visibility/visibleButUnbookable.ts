import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

export const visibleButUnbookable = subscriptionCause('visible-but-unbookable', (entry) => {
  const {visibility, subscription} = entry
  if (visibility.tab !== 'active') return null
  if (visibility.bookability !== 'type-unknown' && visibility.bookability !== 'clips-missing') {
    return null
  }
  return {
    evidence: subscriptionEvidence(subscription, 'type', 'remainingClips'),
    values: {pass: nameOf(entry)},
  }
})
