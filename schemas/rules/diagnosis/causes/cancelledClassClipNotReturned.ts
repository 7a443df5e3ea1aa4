import {unreturnedClips} from '../../clips/unreturnedClips.ts'
import {subscriptionCause} from '../cause.ts'
import {count, documentEvidence, nameOf, subscriptionEvidence} from '../evidence.ts'

export const cancelledClassClipNotReturned = subscriptionCause(
  'cancelled-class-clip-not-returned',
  (entry, assessment) => {
    const bookings = unreturnedClips(entry, assessment)
    if (bookings.length === 0) return null
    return {
      evidence: [
        ...subscriptionEvidence(entry.subscription, 'remainingClips'),
        ...bookings.map(({instanceId}) =>
          documentEvidence('classInstance', instanceId, 'isCancelled', true),
        ),
      ],
      values: {pass: nameOf(entry), classes: count(bookings.length)},
    }
  },
)
