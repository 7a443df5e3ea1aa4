import {isSubscriptionType, subscriptionTypeOf} from '../../../pass.ts'
import {subscriptionCause} from '../../cause.ts'
import {documentEvidence, nameOf, subscriptionEvidence, text} from '../../evidence.ts'

/** A wrong pass has its own finding: its type is judged by what it claims to be. */
export const subscriptionTypeMismatch = subscriptionCause(
  'subscription-type-mismatch',
  (entry, {facts}) => {
    const {subscription, link} = entry
    const named = facts.passes.find(({id}) => id === subscription.passId)
    const pass = link?.method === 'stand-in-other-pass' ? named : (entry.pass ?? named)
    const due = subscriptionTypeOf(pass?.type ?? null)
    if (!pass || due === null || !isSubscriptionType(subscription.type)) return null
    if (subscription.type === due) return null
    return {
      evidence: [
        ...subscriptionEvidence(subscription, 'type'),
        documentEvidence('pass', pass.id, 'type', pass.type),
      ],
      values: {pass: nameOf(entry), type: text(subscription.type)},
    }
  },
)
