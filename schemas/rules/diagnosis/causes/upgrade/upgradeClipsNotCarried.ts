import {isMadeByApp} from '../../../assessment/subscriptionEnd.ts'
import {uncarriedClips} from '../../../clips/uncarriedClips.ts'
import {subscriptionCause} from '../../cause.ts'
import {count, nameOf, subscriptionEvidence} from '../../evidence.ts'

export const upgradeClipsNotCarried = subscriptionCause(
  'upgrade-clips-not-carried',
  (entry, assessment) => {
    const used = uncarriedClips(entry, assessment)
    if (used === 0) return null
    // The app's own rule: it gives all classes of the new pass. The school may want it so.
    const {subscription, paidBy} = entry
    const isRuleOfApp = paidBy !== null && isMadeByApp(subscription, paidBy)
    return {
      ...(isRuleOfApp && {severity: 'information' as const}),
      evidence: subscriptionEvidence(
        entry.subscription,
        'upgradedFromSubscriptionId',
        'remainingClips',
      ),
      values: {pass: nameOf(entry), used: count(used)},
    }
  },
)
