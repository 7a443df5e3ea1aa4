import {classLimitOf} from './expectedSubscription.ts'
import {subscriptionTypeOf, type Pass} from './pass.ts'
import type {Subscription} from './subscription.ts'
import {instantOf, validityOf} from './validity.ts'

/** What in a pass makes its next sale go wrong. */
export const PASS_FAULTS = [
  'type-unknown',
  'no-validity',
  'date-passed',
  'date-without-zone',
  'no-class-limit',
] as const
export type PassFault = (typeof PASS_FAULTS)[number]

/** What a sold pass is that the pass's configuration would explain. */
export const HIT_REASONS = ['type-differs', 'no-end', 'ended-at-once', 'no-classes'] as const
export type HitReason = (typeof HIT_REASONS)[number]

/** @param now ISO instant */
export function passFaults(pass: Pass, now: string): PassFault[] {
  const validity = validityOf(pass)
  const type = subscriptionTypeOf(pass.type)
  const isFixed = validity?.kind === 'until'
  return [
    ...(type === null ? (['type-unknown'] as const) : []),
    ...(validity === null ? (['no-validity'] as const) : []),
    ...(isFixed && validity.instant <= now ? (['date-passed'] as const) : []),
    ...(isFixed && validity.withoutZone ? (['date-without-zone'] as const) : []),
    ...(type !== null && type !== 'monthly' && classLimitOf(type, pass) === null
      ? (['no-class-limit'] as const)
      : []),
  ]
}

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
