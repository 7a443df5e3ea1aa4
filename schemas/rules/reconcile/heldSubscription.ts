import {objectField, textField} from '../json.ts'
import {carriedNames} from '../matching/carriedNames.ts'
import type {Subscription} from '../subscription.ts'
import {instantOf} from '../validity.ts'

/** As much of a subscription as tells whether it was paid. */
export interface HeldSubscription {
  id: string
  createdAt: string
  /** `_id` of a user document, or (older writers) a Clerk id. */
  userId: string | null
  passName: string | null
  isActive: boolean
  /** Main unit. */
  purchasePrice: number | null
  /** Everything in it that stands in the place of a payment's name, whether or not it is one. */
  paymentIds: readonly string[]
  /** A person gave it by hand, on evidence that the audit note holds. */
  onEvidence: boolean
}

/** Null: nobody could say since when it is held. */
export function heldSubscription(subscription: Subscription): HeldSubscription | null {
  const {id, userId, passName, isActive, purchasePrice, document} = subscription
  const {stripeSessionId, stripePaymentId, stripePaymentIntentId, upgradeSessionIds} = subscription
  const createdAt = instantOf(subscription.createdAt) ?? instantOf(subscription.updatedAt)
  if (createdAt === null) return null
  const stated = [stripeSessionId, stripePaymentId, stripePaymentIntentId]
  const evidence = objectField(document, 'supportEvidence')
  return {
    id,
    createdAt,
    userId,
    passName,
    isActive,
    purchasePrice,
    paymentIds: [
      ...new Set([
        ...stated.filter((name) => name !== null),
        ...carriedNames(subscription),
        ...upgradeSessionIds,
      ]),
    ],
    onEvidence: evidence !== null && textField(evidence, 'key') !== null,
  }
}
