import {isKept, type Purchase} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'
import {carriedNames} from './carriedNames.ts'
import {findStandIns, type IsFree, type StandIns} from './findStandIns.ts'
import type {MatchInput} from './matchInput.ts'

/** What ties a subscription to a payment, best evidence first. */
export const SUBSCRIPTION_MATCH_METHODS = [
  'session-id',
  'payment-intent',
  'charge-id',
  'invoice-id',
  'stand-in-same-pass',
  'stand-in-other-pass',
] as const
export type SubscriptionMatchMethod = (typeof SUBSCRIPTION_MATCH_METHODS)[number]

export interface SubscriptionLink {
  purchaseId: string
  subscriptionId: string
  method: SubscriptionMatchMethod
}

interface Round {
  method: SubscriptionMatchMethod
  /** A name is its payment's for certain, so several documents may carry it. A stand-in is a guess: one for each pass sold. */
  exclusive: boolean
  /** In the order in which they were made. */
  candidates: (purchase: Purchase, shelves: Shelves, isFree: IsFree) => Iterable<Subscription>
}

/** The subscriptions by what a payment may find them under. Each shelf is in the order in which they were made. */
interface Shelves {
  byName: ReadonlyMap<string, Subscription[]>
  standIns: StandIns
}

const ROUNDS: Round[] = [
  byNames('session-id', /^cs_/),
  byNames('payment-intent', /^pi_/),
  byNames('charge-id', /^(?:ch|py)_/),
  byNames('invoice-id', /^in_/),
  {
    method: 'stand-in-same-pass',
    exclusive: true,
    candidates: (purchase, {standIns}, isFree) => standIns.ofBoughtPass(purchase, isFree),
  },
  {
    method: 'stand-in-other-pass',
    exclusive: true,
    candidates: (purchase, {standIns}, isFree) => standIns.ofOtherPass(purchase, isFree),
  },
]

/** Names of one kind, in whatever field a subscription carries them. */
function byNames(method: SubscriptionMatchMethod, kind: RegExp): Round {
  return {
    method,
    exclusive: false,
    candidates: ({names}, {byName}) =>
      names.filter((name) => kind.test(name)).flatMap((name) => byName.get(name) ?? []),
  }
}

/**
 * Ties subscriptions to payments in rounds, exact names for all pairs first. A claimed subscription is never offered again,
 * and the result does not depend on the order of the rows.
 */
export function matchSubscriptions(input: MatchInput): SubscriptionLink[] {
  const purchases = [...input.purchases, ...input.foreignPurchases].toSorted(byWorthThenInstant)
  const subscriptions = input.subscriptions.toSorted(
    (a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id),
  )
  const shelves: Shelves = {
    byName: shelved(subscriptions, carriedNames),
    standIns: findStandIns({...input, subscriptions}),
  }
  const links = upgradesInPlace(purchases, subscriptions)
  const claimed = new Set<string>()
  const isFree = ({id}: Subscription) => !claimed.has(id)
  const given = new Map<string, number>()
  const count = (purchaseId: string) => given.get(purchaseId) ?? 0
  for (const {purchaseId} of links) given.set(purchaseId, count(purchaseId) + 1)
  for (const {method, exclusive, candidates} of ROUNDS) {
    for (const purchase of purchases) {
      const {purchaseId} = purchase
      const room = input.sold.get(purchaseId)?.length ?? 1
      if (exclusive && count(purchaseId) >= room) continue
      for (const subscription of candidates(purchase, shelves, isFree)) {
        if (!isFree(subscription)) continue
        const {id} = subscription
        links.push({purchaseId, subscriptionId: id, method})
        claimed.add(id)
        given.set(purchaseId, count(purchaseId) + 1)
        if (exclusive && count(purchaseId) >= room) break
      }
    }
  }
  return links
}

function shelved(
  subscriptions: readonly Subscription[],
  namesOf: (subscription: Subscription) => readonly string[],
): Map<string, Subscription[]> {
  const shelf = new Map<string, Subscription[]>()
  for (const subscription of subscriptions) {
    for (const name of new Set(namesOf(subscription))) {
      const found = shelf.get(name)
      if (found === undefined) shelf.set(name, [subscription])
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
    (upgraded.get(purchaseId) ?? []).map(({id}) => ({
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
