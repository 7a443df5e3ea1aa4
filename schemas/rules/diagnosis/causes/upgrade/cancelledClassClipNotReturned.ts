import {unreturnedClips} from '../../../clips/unreturnedClips.ts'
import {finding, type SubjectCause} from '../../cause.ts'
import {count, documentEvidence, nameOf, subscriptionEvidence} from '../../evidence.ts'
import {readableSubscriptions} from '../../../assessment/subjects.ts'

export const cancelledClassClipNotReturned = {
  of: 'subjects',
  code: 'cancelled-class-clip-not-returned',
  find: (assessment) => {
    const unreturned = unreturnedClips(assessment)
    return readableSubscriptions(assessment).flatMap((entry) => {
      const bookings = unreturned.get(entry)
      if (bookings === undefined) return []
      return [
        finding({
          code: 'cancelled-class-clip-not-returned',
          subjectId: entry.subscription.id,
          evidence: [
            ...subscriptionEvidence(entry.subscription, 'remainingClips'),
            ...bookings.map(({instanceId}) =>
              documentEvidence('classInstance', instanceId, 'isCancelled', true),
            ),
          ],
          values: {pass: nameOf(entry), classes: count(bookings.length)},
        }),
      ]
    })
  },
} satisfies SubjectCause
