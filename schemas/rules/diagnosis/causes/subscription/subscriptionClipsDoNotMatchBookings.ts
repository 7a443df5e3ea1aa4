import {LIMITED_TYPES} from '../../../clips/clipUnits.ts'
import {clipExcess} from '../../../clips/clipExcess.ts'
import {finding, type SubjectCause} from '../../cause.ts'
import {count, documentEvidence, nameOf, subscriptionEvidence} from '../../evidence.ts'
import {readableSubscriptions} from '../../../assessment/subjects.ts'

/** Fewer classes than the bookings explain are no mistake: bookings vanish when a class is deleted. */
export const subscriptionClipsDoNotMatchBookings = {
  of: 'subjects',
  code: 'subscription-clips-do-not-match-bookings',
  find: (assessment) => {
    const concerned = new Set(readableSubscriptions(assessment))
    return LIMITED_TYPES.flatMap((type) => {
      const excess = clipExcess(assessment, type)
      const entry = excess?.members.find((member) => concerned.has(member))
      if (!excess || !entry) return []
      return [
        finding({
          code: 'subscription-clips-do-not-match-bookings',
          subjectId: entry.subscription.id,
          confidence: 'likely',
          evidence: [
            ...excess.members.flatMap(({subscription}) =>
              subscriptionEvidence(subscription, 'remainingClips'),
            ),
            ...excess.bookings.map(({instanceId, bookedAt}) =>
              documentEvidence('classInstance', instanceId, 'bookings[].bookingTime', bookedAt),
            ),
          ],
          values: {
            pass: nameOf(entry),
            left: count(excess.left),
            rightLeft: count(excess.rightLeft),
          },
        }),
      ]
    })
  },
} satisfies SubjectCause
