import {oncePer} from './oncePer.ts'
import type {Subscription} from './subscription.ts'

export const subscriptionsById = oncePer(
  (subscriptions: readonly Subscription[]): ReadonlyMap<string, Subscription> =>
    new Map(subscriptions.map((subscription) => [subscription.id, subscription])),
)
