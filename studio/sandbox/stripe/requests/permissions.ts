/**
 * The `rak_…` permissions as Stripe's refusals name them. Those of checkout sessions, payment intents, charges,
 * customers, subscriptions and accounts were seen in public reports; those of disputes, events, webhooks, products,
 * refunds and invoices are inferred: the last two from the addresses by which keys are made, and that the payments of
 * an invoice need no permission of their own.
 */
export const permissions = {
  sessions: 'rak_checkout_session_read',
  paymentIntents: 'rak_payment_intent_read',
  charges: 'rak_charge_read',
  refunds: 'rak_refund_read',
  invoices: 'rak_invoice_read',
  subscriptions: 'rak_subscription_read',
  disputes: 'rak_dispute_read',
  events: 'rak_event_read',
  webhookEndpoints: 'rak_webhook_read',
  customers: 'rak_customer_read',
  products: 'rak_product_read',
  accounts: 'rak_accounts_kyc_basic_read',
} as const

export type Permission = (typeof permissions)[keyof typeof permissions]

/** What the key needs: one permission, or all of several. */
export type Needed = Permission | readonly Permission[]
