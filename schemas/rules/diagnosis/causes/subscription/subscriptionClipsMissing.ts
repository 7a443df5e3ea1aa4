import {subscriptionTypeOf} from '../../../pass.ts'
import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

/** The type of the pass decides, for the stored one may be the mistake; where no pass is known, the stored one has to do. */
export const subscriptionClipsMissing = subscriptionCause('subscription-clips-missing', (entry) => {
  const {subscription, pass} = entry
  const type = subscriptionTypeOf(pass?.type ?? null) ?? subscription.type
  const isLimited = type === 'single' || type === 'multi-pass' || type === 'clipcard'
  if (!isLimited || subscription.remainingClips !== null) return null
  return {
    evidence: subscriptionEvidence(subscription, 'type', 'remainingClips'),
    values: {pass: nameOf(entry)},
  }
})
