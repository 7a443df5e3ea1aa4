import {moneyFromMajor} from '../money.ts'
import {isPaid, type Purchase} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'

/** What ties a subscription to a payment, best evidence first. */
export const SUBSCRIPTION_MATCH_METHODS = [
  'session-id',
  'payment-intent',
  'charge-id',
  'stand-in-same-pass',
  'stand-in-other-pass',
] as const
export type SubscriptionMatchMethod = (typeof SUBSCRIPTION_MATCH_METHODS)[number]

export interface SubscriptionLink {
  sessionId: string
  subscriptionId: string
  method: SubscriptionMatchMethod
}

export interface MatchInput {
  purchases: readonly Purchase[]
  subscriptions: readonly Subscription[]
  /** The pass that each payment was for, by session id; null where that is not known. */
  passOf: ReadonlyMap<string, string | null>
  /** Every id by which a document may refer to the student. */
  studentReferenceIds: readonly string[]
}

interface Round {
  method: SubscriptionMatchMethod
  /** An id names its payment for certain, so several documents may carry it. A stand-in is a guess: one per payment. */
  exclusive: boolean
  meets: (purchase: Purchase, subscription: Subscription, input: MatchInput) => boolean
}

const ROUNDS: Round[] = [
  {
    method: 'session-id',
    exclusive: false,
    meets: (purchase, subscription) => subscription.stripeSessionId === purchase.sessionId,
  },
  {
    method: 'payment-intent',
    exclusive: false,
    // A free order has no payment intent, and nothing may be inferred from two absent ids.
    meets: (purchase, subscription) =>
      purchase.paymentIntentId !== null &&
      (subscription.stripePaymentId === purchase.paymentIntentId ||
        subscription.stripePaymentIntentId === purchase.paymentIntentId),
  },
  {
    method: 'charge-id',
    exclusive: false,
    meets: (purchase, subscription) =>
      purchase.chargeId !== null && subscription.stripePaymentId === purchase.chargeId,
  },
  {
    method: 'stand-in-same-pass',
    exclusive: true,
    meets: (purchase, subscription, input) =>
      isStandIn(purchase, subscription, input) &&
      subscription.passId === input.passOf.get(purchase.sessionId),
  },
  {method: 'stand-in-other-pass', exclusive: true, meets: isStandIn},
]

/**
 * Ties subscriptions to payments in rounds, exact ids for all pairs first. A claimed subscription is never offered again,
 * and the result does not depend on the order of the rows.
 */
export function matchSubscriptions(input: MatchInput): SubscriptionLink[] {
  const purchases = input.purchases.toSorted(byInstantThenId)
  const subscriptions = input.subscriptions.toSorted(
    (a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id),
  )
  const links: SubscriptionLink[] = []
  const claimed = new Set<string>()
  const served = new Set<string>()
  for (const {method, exclusive, meets} of ROUNDS) {
    for (const purchase of purchases) {
      if (exclusive && served.has(purchase.sessionId)) continue
      for (const subscription of subscriptions) {
        if (claimed.has(subscription.id) || !meets(purchase, subscription, input)) continue
        links.push({sessionId: purchase.sessionId, subscriptionId: subscription.id, method})
        claimed.add(subscription.id)
        served.add(purchase.sessionId)
        if (exclusive) break
      }
    }
  }
  return links
}

function byInstantThenId(a: Purchase, b: Purchase): number {
  return a.createdAt.localeCompare(b.createdAt) || a.sessionId.localeCompare(b.sessionId)
}

/** Made by hand for this payment: same student, the price paid, after the payment, and no id that leads to any payment. */
function isStandIn(purchase: Purchase, subscription: Subscription, input: MatchInput): boolean {
  if (!isPaid(purchase) || subscription.legacyShape) return false
  if (subscription.userId === null) return false
  if (!input.studentReferenceIds.includes(subscription.userId)) return false
  if (subscription.purchasePrice === null) return false
  const {minor, currency} = purchase.amount
  return (
    moneyFromMajor(subscription.purchasePrice, currency).minor === minor &&
    Date.parse(subscription.createdAt) >= Date.parse(purchase.createdAt) &&
    !hasResolvingId(subscription, input.purchases)
  )
}

function hasResolvingId(subscription: Subscription, purchases: readonly Purchase[]): boolean {
  const ids = new Set([
    subscription.stripeSessionId,
    subscription.stripePaymentId,
    subscription.stripePaymentIntentId,
  ])
  return purchases.some((purchase) =>
    [purchase.sessionId, purchase.paymentIntentId, purchase.chargeId].some(
      (id) => id !== null && ids.has(id),
    ),
  )
}
