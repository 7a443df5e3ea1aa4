import type {Purchase} from '../../schemas/rules/purchase.ts'
import {PLATFORM} from '../ports/paymentReader.ts'

/** Where a person with access sees the payment at Stripe. Null for a free order, which has no payment. */
export function stripeUrlOf({account, livemode, paymentIntentId}: Purchase): string | null {
  if (paymentIntentId === null) return null
  const path = [
    account === PLATFORM ? null : account,
    livemode ? null : 'test',
    'payments',
    paymentIntentId,
  ].filter((part) => part !== null)
  return `https://dashboard.stripe.com/${path.map(encodeURIComponent).join('/')}`
}
