import type {Stripe} from 'stripe'
import {subscriptionItemId} from './invoiceLine.ts'
import {buildPrice, type SoldItem} from './lineItem.ts'
import type {Owner} from './wire.ts'

/** The older name of a price, which Stripe still shows beside it. */
function buildPlan(price: Stripe.Price, owner: Owner): Stripe.Plan {
  return {
    id: price.id,
    object: 'plan',
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: 'per_unit',
    created: price.created,
    currency: price.currency,
    interval: price.recurring?.interval ?? 'month',
    interval_count: price.recurring?.interval_count ?? 1,
    livemode: owner.livemode,
    metadata: price.metadata,
    meter: null,
    nickname: null,
    product: price.product,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: 'licensed',
  }
}

/** What an item repeats of its subscription. */
interface Renewed {
  id: string
  created: number
  period: {start: number; end: number}
}

export function buildSubscriptionItem(
  sold: SoldItem,
  subscription: Renewed,
  owner: Owner,
): Stripe.SubscriptionItem {
  const price = buildPrice(sold, owner)
  return {
    id: subscriptionItemId(subscription.id, sold.index),
    object: 'subscription_item',
    billing_thresholds: null,
    created: subscription.created,
    current_period_end: subscription.period.end,
    current_period_start: subscription.period.start,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: buildPlan(price, owner),
    price,
    quantity: sold.item.quantity,
    subscription: subscription.id,
    tax_rates: [],
  }
}
