import type Stripe from 'stripe'
import type {Owner} from './wire.ts'

/** An ordinary Norwegian Standard account that can take payments. */
export function buildAccount(owner: Owner): Stripe.Account {
  return {
    id: owner.accountId,
    object: 'account',
    business_type: 'company',
    capabilities: {card_payments: 'active', transfers: 'active'},
    charges_enabled: true,
    country: 'NO',
    created: 1_600_000_000,
    default_currency: 'nok',
    details_submitted: true,
    email: `${owner.accountId.toLowerCase()}@example.com`,
    metadata: {},
    payouts_enabled: true,
    type: 'standard',
  }
}
