import type {SeenSubscription} from '../../schemas/rules/plan/plan.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import {visibilityOf, type Viewer} from '../../schemas/rules/visibility.ts'

/** The subscriptions as the student's page treats them. */
export function studentSees(
  viewer: Viewer,
  subscriptions: readonly Subscription[],
): SeenSubscription[] {
  return subscriptions.map((subscription) => ({
    subscriptionId: subscription.id,
    name: subscription.passName ?? '',
    endDate: subscription.endDate,
    remainingClips: subscription.remainingClips,
    visibility: visibilityOf(subscription, viewer),
  }))
}
