import {classLimitOf} from '../expectedSubscription.ts'
import {isSubscriptionType, subscriptionTypeOf, type Pass} from '../pass.ts'
import type {Subscription} from '../subscription.ts'

/** How many classes a stored subscription began with, by its own type and pass; null where nothing says. */
export function limitOf(subscription: Subscription, passes: readonly Pass[]): number | null {
  const passId = subscription.passId ?? subscription.legacyPassId
  const pass = passes.find(({id}) => id === passId)
  const type = isSubscriptionType(subscription.type)
    ? subscription.type
    : subscriptionTypeOf(pass?.type ?? null)
  if (type === null || type === 'monthly') return null
  if (type === 'single') return 1
  return pass === undefined ? null : classLimitOf(type, pass)
}

/** Classes already taken on a subscription: what it began with less what is left. Null where that is not counted. */
export function usedOn(subscription: Subscription, passes: readonly Pass[]): number | null {
  const limit = limitOf(subscription, passes)
  if (limit === null || subscription.remainingClips === null) return null
  return Math.max(0, limit - subscription.remainingClips)
}
