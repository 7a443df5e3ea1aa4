import {isCounted} from '../../../clips/clipUnits.ts'
import {instantOf} from '../../../validity.ts'
import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

export const subscriptionClipsExhausted = subscriptionCause(
  'subscription-clips-exhausted',
  (entry, {facts}) => {
    const {subscription} = entry
    const end = instantOf(subscription.endDate)
    if (!isCounted(subscription) || subscription.remainingClips !== 0) return null
    if (end === null || end <= facts.now) return null
    // Of a pass that gives none, none were ever there to be used.
    if (entry.pass?.classesLimit === 0) return null
    return {
      evidence: subscriptionEvidence(subscription, 'remainingClips', 'endDate'),
      values: {pass: nameOf(entry)},
    }
  },
)
