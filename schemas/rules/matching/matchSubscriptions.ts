import type {Pass} from '../pass.ts'
import {isKept, type Purchase} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'
import {findStandIns, type StandIns} from './findStandIns.ts'

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
  purchaseId: string
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
  /** In the order in which they were made. */
  candidates: (purchase: Purchase, shelves: Shelves) => readonly Subscription[]
}

/** The subscriptions by what a payment may find them under. Each shelf is in the order in which they were made. */
interface Shelves {
  bySessionId: ReadonlyMap<string, Subscription[]>
  byPaymentId: ReadonlyMap<string, Subscription[]>
  standIns: StandIns
}

const ROUNDS: Round[] = [
  {
    method: 'session-id',
    exclusive: false,
    candidates: ({purchaseId}, {bySessionId}) => under(purchaseId, bySessionId),
  },
  {
    method: 'payment-intent',
    exclusive: false,
    candidates: ({paymentIntentId}, {byPaymentId}) => under(paymentIntentId, byPaymentId),
  },
  {
    method: 'charge-id',
    exclusive: false,
    candidates: ({chargeId}, {byPaymentId}) => under(chargeId, byPaymentId),
  },
  {
    method: 'stand-in-same-pass',
    exclusive: true,
    candidates: (purchase, {standIns}) => standIns.ofBoughtPass(purchase),
  },
  {
    method: 'stand-in-other-pass',
    exclusive: true,
    candidates: (purchase, {standIns}) => standIns.ofOtherPass(purchase),
  },
]

/** A free order has no payment intent, and nothing may be inferred from two absent ids. */
function under(
  id: string | null,
  shelf: ReadonlyMap<string, Subscription[]>,
): readonly Subscription[] {
  return id === null ? [] : (shelf.get(id) ?? [])
}

/**
 * Ties subscriptions to payments in rounds, exact ids for all pairs first. A claimed subscription is never offered again,
 * and the result does not depend on the order of the rows.
 */
export function matchSubscriptions(input: MatchInput): SubscriptionLink[] {
  const purchases = [...input.purchases, ...input.foreignPurchases].toSorted(byWorthThenInstant)
  const subscriptions = input.subscriptions.toSorted(
    (a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id),
  )
  const shelves: Shelves = {
    bySessionId: shelved(subscriptions, ({stripeSessionId}) => [stripeSessionId]),
    byPaymentId: shelved(subscriptions, (it) => [it.stripePaymentId, it.stripePaymentIntentId]),
    standIns: findStandIns({...input, subscriptions}),
  }
  const links = upgradesInPlace(purchases, subscriptions)
  const claimed = new Set<string>()
  const served = new Set(links.map((link) => link.purchaseId))
  for (const {method, exclusive, candidates} of ROUNDS) {
    for (const purchase of purchases) {
      const {purchaseId} = purchase
      if (exclusive && served.has(purchaseId)) continue
      for (const {id} of candidates(purchase, shelves)) {
        if (claimed.has(id)) continue
        links.push({purchaseId, subscriptionId: id, method})
        claimed.add(id)
        served.add(purchaseId)
        if (exclusive) break
      }
    }
  }
  return links
}

function shelved(
  subscriptions: readonly Subscription[],
  idsOf: (subscription: Subscription) => (string | null)[],
): Map<string, Subscription[]> {
  const shelf = new Map<string, Subscription[]>()
  for (const subscription of subscriptions) {
    for (const id of new Set(idsOf(subscription))) {
      if (id === null) continue
      const found = shelf.get(id)
      if (found === undefined) shelf.set(id, [subscription])
      else found.push(subscription)
    }
  }
  return shelf
}

/** The older root app wrote an upgrade into the document of the first payment, which then stands for both. */
function upgradesInPlace(
  purchases: readonly Purchase[],
  subscriptions: readonly Subscription[],
): SubscriptionLink[] {
  const upgraded = shelved(subscriptions, ({upgradeSessionIds}) => upgradeSessionIds)
  return purchases.flatMap(({purchaseId}) =>
    under(purchaseId, upgraded).map(({id}) => ({
      purchaseId,
      subscriptionId: id,
      method: 'session-id' as const,
    })),
  )
}

/** A payment that was kept has more claim to a stand-in than one that went back. */
function byWorthThenInstant(a: Purchase, b: Purchase): number {
  return (
    Number(isKept(b)) - Number(isKept(a)) ||
    compare(a.createdAt, b.createdAt) ||
    compare(a.purchaseId, b.purchaseId)
  )
}

/** Code unit order, the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
