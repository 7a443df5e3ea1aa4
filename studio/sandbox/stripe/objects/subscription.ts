import type Stripe from 'stripe'
import {innerList} from './innerList.ts'
import {type SoldItem, recurrenceOf} from './lineItem.ts'
import type {Row} from './row.ts'
import {buildSubscriptionItem} from './subscriptionItem.ts'
import type {Owner} from './wire.ts'

/** Subscriptions are not written down in a world: one exists where a finished session names it. */
export interface DerivedSubscription {
  id: string
  created: number
  customer: string
  currency: string
  status: 'active' | 'incomplete'
  metadata: Record<string, string>
  items: SoldItem[]
  /** What was paid for last. */
  period: {start: number; end: number}
  latest_invoice: string | null
}
export type SubscriptionRow = Row<DerivedSubscription>

const ordinary = {
  application_fee_percent: null,
  automatic_tax: {disabled_reason: null, enabled: false, liability: null},
  billing_cycle_anchor_config: null,
  billing_mode: {flexible: {proration_discounts: 'included'}, type: 'flexible'},
  billing_schedules: [],
  billing_thresholds: null,
  cancel_at: null,
  cancel_at_period_end: false,
  canceled_at: null,
  cancellation_details: {comment: null, feedback: null, feedback_option: null, reason: null},
  collection_method: 'charge_automatically',
  customer_account: null,
  days_until_due: null,
  default_payment_method: null,
  default_source: null,
  default_tax_rates: [],
  description: null,
  discounts: [],
  ended_at: null,
  invoice_settings: {
    account_tax_ids: null,
    custom_fields: null,
    description: null,
    footer: null,
    issuer: {type: 'self'},
  },
  managed_payments: null,
  next_pending_invoice_item_invoice: null,
  on_behalf_of: null,
  pause_collection: null,
  payment_settings: {
    payment_method_options: null,
    payment_method_types: null,
    save_default_payment_method: 'off',
  },
  pending_invoice_item_interval: null,
  pending_setup_intent: null,
  pending_update: null,
  schedule: null,
  test_clock: null,
  transfer_data: null,
  trial_end: null,
  trial_settings: {
    end_behavior: {billing_cycle_anchor: null, missing_payment_method: 'create_invoice'},
  },
  trial_start: null,
} satisfies Partial<Stripe.Subscription>

export function buildSubscription(
  subscription: DerivedSubscription,
  owner: Owner,
): Stripe.Subscription {
  const recurring = subscription.items.filter((sold) => recurrenceOf(sold) !== null)
  const items = recurring.map((sold) => buildSubscriptionItem(sold, subscription, owner))
  return {
    id: subscription.id,
    object: 'subscription',
    ...ordinary,
    application: owner.platform ? null : 'ca_SandboxPlatformApplication',
    billing_cycle_anchor: subscription.created,
    created: subscription.created,
    currency: subscription.currency,
    customer: subscription.customer,
    items: innerList(`/v1/subscription_items?subscription=${subscription.id}`, items),
    latest_invoice: subscription.latest_invoice,
    livemode: owner.livemode,
    metadata: subscription.metadata,
    start_date: subscription.created,
    status: subscription.status,
  }
}
