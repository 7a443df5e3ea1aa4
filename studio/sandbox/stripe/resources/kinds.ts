import {buildCharge, type ChargeRow, optionalChargeFields} from '../objects/charge.ts'
import {buildCustomer, type CustomerRow} from '../objects/customer.ts'
import {buildDispute, type DisputeRow, optionalDisputeFields} from '../objects/dispute.ts'
import {buildInvoice, type InvoiceRow, optionalInvoiceFields} from '../objects/invoice.ts'
import {buildInvoicePayment, type InvoicePaymentRow} from '../objects/invoicePayment.ts'
import {buildPaymentIntent, type PaymentIntentRow} from '../objects/paymentIntent.ts'
import {buildRefund, optionalRefundFields, type RefundRow} from '../objects/refund.ts'
import {buildSession, optionalSessionFields, type SessionRow} from '../objects/session.ts'
import {buildSubscription, type SubscriptionRow} from '../objects/subscription.ts'
import {buildWebhookEndpoint, type WebhookEndpointRow} from '../objects/webhookEndpoint.ts'
import {type WireObject, withStatedFields} from '../objects/wire.ts'
import type {AccountStore} from '../store/accountStore.ts'
import type {Collection} from '../store/collection.ts'

/** How objects of one kind are found and made ready for the wire. */
export interface Kind<Row> {
  /** The `object` of the wire, also the noun of Stripe's error texts. */
  object: string
  collection(store: AccountStore): Collection<Row>
  build(row: Row, store: AccountStore): WireObject
}

export const sessionKind: Kind<SessionRow> = {
  object: 'checkout.session',
  collection: (store) => store.sessions,
  build: (row, {owner}) =>
    withStatedFields({...buildSession(row.stored, owner)}, row.stated, optionalSessionFields),
}

export const paymentIntentKind: Kind<PaymentIntentRow> = {
  object: 'payment_intent',
  collection: (store) => store.paymentIntents,
  build: (row, {owner}) => ({...buildPaymentIntent(row.stored, row.created, owner)}),
}

export const chargeKind: Kind<ChargeRow> = {
  object: 'charge',
  collection: (store) => store.charges,
  build: (row, {owner}) =>
    withStatedFields({...buildCharge(row.stored, owner)}, row.stated, optionalChargeFields),
}

export const refundKind: Kind<RefundRow> = {
  object: 'refund',
  collection: (store) => store.refunds,
  build: (row) => withStatedFields({...buildRefund(row.stored)}, row.stated, optionalRefundFields),
}

export const disputeKind: Kind<DisputeRow> = {
  object: 'dispute',
  collection: (store) => store.disputes,
  build: (row, {owner}) =>
    withStatedFields({...buildDispute(row.stored, owner)}, row.stated, optionalDisputeFields),
}

export const webhookEndpointKind: Kind<WebhookEndpointRow> = {
  object: 'webhook_endpoint',
  collection: (store) => store.webhookEndpoints,
  build: (row, {owner}) =>
    withStatedFields({...buildWebhookEndpoint(row.stored, owner)}, row.stated),
}

export const customerKind: Kind<CustomerRow> = {
  object: 'customer',
  collection: (store) => store.customers,
  build: (row, {owner}) => ({...buildCustomer(row.stored, row.created, owner)}),
}

export const invoiceKind: Kind<InvoiceRow> = {
  object: 'invoice',
  collection: (store) => store.invoices,
  build: (row, {owner}) =>
    withStatedFields({...buildInvoice(row.stored, owner)}, row.stated, optionalInvoiceFields),
}

export const invoicePaymentKind: Kind<InvoicePaymentRow> = {
  object: 'invoice_payment',
  collection: (store) => store.invoicePayments,
  build: (row, {owner}) => ({...buildInvoicePayment(row.stored, owner)}),
}

export const subscriptionKind: Kind<SubscriptionRow> = {
  object: 'subscription',
  collection: (store) => store.subscriptions,
  build: (row, {owner}) => ({...buildSubscription(row.stored, owner)}),
}

/** The object of that kind as the wire shows it unexpanded, or null. */
export function findObject<Row>(
  kind: Kind<Row>,
  id: string,
  store: AccountStore,
): WireObject | null {
  const row = kind.collection(store).get(id)
  return row === undefined ? null : kind.build(row, store)
}
