import type {Subscription} from '../subscription.ts'
import type {RecommendedSubscription} from './recommendation.ts'

/** A subscription in the fields that people compare. */
export function recommendedState(subscription: Subscription): RecommendedSubscription {
  const {id, type, remainingClips, startDate, endDate, passName} = subscription
  return {id, type, remainingClips, startDate, endDate, passName}
}
