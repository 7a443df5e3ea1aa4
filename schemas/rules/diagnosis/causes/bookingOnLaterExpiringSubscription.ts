import {drainedInsteadOf} from '../../clips/drainedInsteadOf.ts'
import {subscriptionCause} from '../cause.ts'
import {nameOf, subscriptionEvidence} from '../evidence.ts'

/** The host app drains the newest pass, not the one that ends first. */
export const bookingOnLaterExpiringSubscription = subscriptionCause(
  'booking-on-later-expiring-subscription',
  (entry, assessment) => {
    const untouched = drainedInsteadOf(entry, assessment)
    if (untouched === null) return null
    return {
      confidence: 'likely',
      evidence: [
        ...subscriptionEvidence(entry.subscription, 'endDate', 'remainingClips'),
        ...subscriptionEvidence(untouched.subscription, 'endDate', 'remainingClips'),
      ],
      values: {pass: nameOf(entry), other: nameOf(untouched)},
    }
  },
)
