import {uncarriedClips} from '../../../clips/uncarriedClips.ts'
import {subscriptionCause} from '../../cause.ts'
import {count, nameOf, subscriptionEvidence} from '../../evidence.ts'

export const upgradeClipsNotCarried = subscriptionCause(
  'upgrade-clips-not-carried',
  (entry, assessment) => {
    const used = uncarriedClips(entry, assessment)
    if (used === 0) return null
    return {
      evidence: subscriptionEvidence(
        entry.subscription,
        'upgradedFromSubscriptionId',
        'remainingClips',
      ),
      values: {pass: nameOf(entry), used: count(used)},
    }
  },
)
