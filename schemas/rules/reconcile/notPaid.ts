import {moneyFromMajor} from '../money.ts'
import type {NotPaid, NotPaidCause} from './discrepancy.ts'
import type {HeldSubscription} from './heldSubscription.ts'

/**
 * The row of a subscription for which no payment was found. To be asked once every account was read: until then, absence
 * proves nothing.
 *
 * @param currency the school's, lower case
 */
export function notPaid(subscription: HeldSubscription, currency: string): NotPaid {
  return rowOf(subscription, causeOf(subscription), currency)
}

/** The row of a subscription whose payment went back while it stayed active. */
export function returnedThoughActive(subscription: HeldSubscription, currency: string): NotPaid {
  return rowOf(subscription, 'subscription-active-after-money-returned', currency)
}

function causeOf({paymentIds, onEvidence, purchasePrice}: HeldSubscription): NotPaidCause {
  if (onEvidence) return 'given-on-evidence'
  // What cost nothing needs no payment, whatever stands in the place of one.
  if (purchasePrice === null || purchasePrice === 0) return 'without-price'
  return paymentIds.length > 0 ? 'payment-not-found' : 'payment-not-named'
}

function rowOf(
  {id, userId, passName, purchasePrice, createdAt}: HeldSubscription,
  cause: NotPaidCause,
  currency: string,
): NotPaid {
  return {
    kind: 'not-paid',
    cause,
    subscriptionId: id,
    studentId: userId,
    passName,
    amount: moneyFromMajor(purchasePrice ?? 0, currency),
    at: createdAt,
  }
}
