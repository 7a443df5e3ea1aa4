import type {Subscription} from '../subscription.ts'
import type {AssessedPurchase, Assessment} from './assess.ts'

/** The active subscriptions that stand for a payment, in the order of their making. */
export function activeLinked(
  entry: AssessedPurchase,
  {subscriptions}: Pick<Assessment, 'subscriptions'>,
): Subscription[] {
  return linked(entry, {subscriptions})
    .map(({subscription}) => subscription)
    .filter((subscription) => subscription.isActive && !subscription.legacyShape)
}

/** Every subscription that stands for a payment, in the order of their making. */
export function linked(
  entry: AssessedPurchase,
  {subscriptions}: Pick<Assessment, 'subscriptions'>,
): Assessment['subscriptions'] {
  const ids = new Set(entry.links.map(({subscriptionId}) => subscriptionId))
  return subscriptions
    .filter(({subscription}) => ids.has(subscription.id))
    .toSorted(({subscription: a}, {subscription: b}) =>
      a.createdAt === b.createdAt ? compare(a.id, b.id) : compare(a.createdAt, b.createdAt),
    )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
