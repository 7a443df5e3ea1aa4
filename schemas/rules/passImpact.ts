import {subscriptionTypeOf, type Pass} from './pass.ts'
import type {Subscription} from './subscription.ts'
import {instantOf} from './validity.ts'

/** What a sold pass is that the pass's configuration would explain. */
export const HIT_REASONS = ['type-differs', 'no-end', 'ended-at-once', 'no-classes'] as const
export type HitReason = (typeof HIT_REASONS)[number]

/** Where a subscription shows that its pass was configured wrongly when it was sold, or has been changed since. */
export function hitReasons(subscription: Subscription, pass: Pass): HitReason[] {
  const {type, remainingClips} = subscription
  const start = instantOf(subscription.startDate)
  const end = instantOf(subscription.endDate)
  const due = subscriptionTypeOf(pass.type)
  return [
    ...(due !== null && type !== due ? (['type-differs'] as const) : []),
    ...(end === null ? (['no-end'] as const) : []),
    ...(end !== null && start !== null && end <= start ? (['ended-at-once'] as const) : []),
    ...(type !== 'monthly' && remainingClips === null ? (['no-classes'] as const) : []),
  ]
}
