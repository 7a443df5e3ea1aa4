import {classLimitOf} from '../expectedSubscription.ts'
import {isSubscriptionType, type Pass} from '../pass.ts'
import type {Subscription} from '../subscription.ts'

/** Classes already taken on a subscription: its pass's limit less what is left. 0 where nothing is counted. */
export function usedClips(subscription: Subscription, passes: readonly Pass[]): number {
  const {type, remainingClips, passId} = subscription
  if (remainingClips === null || !isSubscriptionType(type) || type === 'monthly') return 0
  const pass = passes.find(({id}) => id === passId)
  const limit = type === 'single' ? 1 : pass === undefined ? null : classLimitOf(type, pass)
  return limit === null ? 0 : Math.max(0, limit - remainingClips)
}
