import type {Pass} from '../pass.ts'
import type {Purchase} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'
import {subscriptionsById} from '../subscriptionsById.ts'
import {endOfValidity, instantOf, validityOf} from '../validity.ts'

/** From when to when a pass counts by the rule. Instants, UTC. */
export interface Term {
  start: string
  /** Null: the pass states no end. */
  end: string | null
}

/** The term that a payment bought. An upgrade keeps the start of the pass that it upgrades; unknown where that is gone. */
export function dueTerm(
  purchase: Purchase,
  pass: Pass,
  subscriptions: readonly Subscription[],
): Term | null {
  const start = startOfTerm(purchase, subscriptions)
  if (start === null) return null
  const validity = validityOf(pass)
  return {start, end: validity === null ? null : endOfValidity(validity, start)}
}

function startOfTerm(purchase: Purchase, subscriptions: readonly Subscription[]): string | null {
  if (purchase.claims.kind !== 'upgrade') return purchase.createdAt
  const old = upgradedSubscription(purchase, subscriptions)
  return old === null ? null : instantOf(old.startDate)
}

/** The subscription that an upgrade names as the one it was made from. */
export function upgradedSubscription(
  purchase: Purchase,
  subscriptions: readonly Subscription[],
): Subscription | null {
  const {kind, upgradedFromSubscriptionId} = purchase.claims
  if (kind !== 'upgrade' || upgradedFromSubscriptionId === null) return null
  return subscriptionsById(subscriptions).get(upgradedFromSubscriptionId) ?? null
}
