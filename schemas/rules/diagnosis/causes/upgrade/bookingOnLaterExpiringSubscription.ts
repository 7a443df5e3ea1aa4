import {untouchedEarlierPass} from '../../../clips/untouchedEarlierPass.ts'
import {finding, type SubjectCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'
import {readableSubscriptions} from '../../../assessment/subjects.ts'

/** The host app drains the newest pass, not the one that ends first. */
export const bookingOnLaterExpiringSubscription = {
  of: 'subjects',
  code: 'booking-on-later-expiring-subscription',
  find: (assessment) => {
    const drained = untouchedEarlierPass(assessment)
    return readableSubscriptions(assessment).flatMap((entry) => {
      const untouched = drained.get(entry)
      if (untouched === undefined) return []
      return [
        finding({
          code: 'booking-on-later-expiring-subscription',
          subjectId: entry.subscription.id,
          confidence: 'likely',
          evidence: [
            ...subscriptionEvidence(entry.subscription, 'endDate', 'remainingClips'),
            ...subscriptionEvidence(untouched.subscription, 'endDate', 'remainingClips'),
          ],
          values: {pass: nameOf(entry), other: nameOf(untouched)},
        }),
      ]
    })
  },
} satisfies SubjectCause
