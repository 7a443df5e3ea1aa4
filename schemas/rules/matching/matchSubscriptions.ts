import {moneyFromMajor} from '../money.ts'
import type {Pass} from '../pass.ts'
import {isKept, isPaid, type Purchase} from '../purchase.ts'
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
  /** The student's own payments for passes. Only these can have a stand-in. */
  purchases: readonly Purchase[]
  /** Other people's payments that subscriptions may carry the ids of. */
  foreignPurchases: readonly Purchase[]
  subscriptions: readonly Subscription[]
  /** The pass that each payment was for, by session id; null where that is not known. */
  passOf: ReadonlyMap<string, Pass | null>
  /** Every id by which a document may refer to the student. */
  studentReferenceIds: readonly string[]
  /** Every account was read to its end, so that an id which leads nowhere is known to lead nowhere. */
  everythingRead: boolean
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
      purchase.chargeId !== null &&
      (subscription.stripePaymentId === purchase.chargeId ||
        subscription.stripePaymentIntentId === purchase.chargeId),
  },
  {
    method: 'stand-in-same-pass',
    exclusive: true,
    meets: (purchase, subscription, input) =>
      isStandIn(purchase, subscription, input) && isOfBoughtPass(purchase, subscription, input),
  },
  {
    method: 'stand-in-other-pass',
    exclusive: true,
    meets: (purchase, subscription, input) =>
      isStandIn(purchase, subscription, input) && !isOfBoughtPass(purchase, subscription, input),
  },
]

/**
 * Ties subscriptions to payments in rounds, exact ids for all pairs first. A claimed subscription is never offered again,
 * and the result does not depend on the order of the rows.
 */
export function matchSubscriptions(input: MatchInput): SubscriptionLink[] {
  const purchases = [...input.purchases, ...input.foreignPurchases].toSorted(byWorthThenInstant)
  const subscriptions = input.subscriptions.toSorted(
    (a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id),
  )
  const links = upgradesInPlace(purchases, subscriptions)
  const claimed = new Set<string>()
  const served = new Set(links.map((link) => link.sessionId))
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

/** The older root app wrote an upgrade into the document of the first payment, which then stands for both. */
function upgradesInPlace(
  purchases: readonly Purchase[],
  subscriptions: readonly Subscription[],
): SubscriptionLink[] {
  return purchases.flatMap(({sessionId}) =>
    subscriptions
      .filter((subscription) => subscription.upgradeSessionIds.includes(sessionId))
      .map(({id}) => ({sessionId, subscriptionId: id, method: 'session-id' as const})),
  )
}

/** A payment that was kept has more claim to a stand-in than one that went back. */
function byWorthThenInstant(a: Purchase, b: Purchase): number {
  return (
    Number(isKept(b)) - Number(isKept(a)) ||
    compare(a.createdAt, b.createdAt) ||
    compare(a.sessionId, b.sessionId)
  )
}

/** Code unit order, the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Made by hand for this payment: same student, the price paid, after the payment, and no id that leads to any payment. */
function isStandIn(purchase: Purchase, subscription: Subscription, input: MatchInput): boolean {
  if (!isPaid(purchase) || subscription.legacyShape || subscription.replacedBy !== null)
    return false
  if (!input.purchases.includes(purchase) || !input.passOf.get(purchase.sessionId)) return false
  if (subscription.userId === null) return false
  if (!input.studentReferenceIds.includes(subscription.userId)) return false
  if (subscription.purchasePrice === null) return false
  const {minor, currency} = purchase.amount
  return (
    moneyFromMajor(subscription.purchasePrice, currency).minor === minor &&
    Date.parse(subscription.createdAt) >= Date.parse(purchase.createdAt) &&
    !hasResolvingId(subscription, [...input.purchases, ...input.foreignPurchases]) &&
    (input.everythingRead || !mayResolve(subscription))
  )
}

/** An id as Stripe makes them. What somebody typed by hand (`manual_…`, `admin_created_…`) leads nowhere for certain. */
function mayResolve({
  stripeSessionId,
  stripePaymentId,
  stripePaymentIntentId,
}: Subscription): boolean {
  return [stripeSessionId, stripePaymentId, stripePaymentIntentId].some((id) =>
    /^(?:cs_(?:live|test)|pi|ch)_/.test(id ?? ''),
  )
}

/** A document that names no pass is taken for the one bought, unless its name says otherwise. */
function isOfBoughtPass(
  purchase: Purchase,
  {passId, legacyPassId, passName}: Subscription,
  {passOf}: MatchInput,
): boolean {
  const pass = passOf.get(purchase.sessionId)
  if (!pass) return false
  const stated = passId ?? legacyPassId
  if (stated !== null) return stated === pass.id || stated === purchase.claims.passId
  const names = [pass.name, purchase.lineItemName ?? ''].map(fold)
  return passName === null || passName.trim() === '' || names.includes(fold(passName))
}

function fold(name: string): string {
  return name.trim().toLowerCase()
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
