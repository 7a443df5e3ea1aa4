import {innerList} from '../objects/innerList.ts'
import {buildLineItem, buildProduct} from '../objects/lineItem.ts'
import type {WireObject} from '../objects/wire.ts'
import {permissions, type Needed} from '../requests/permissions.ts'
import type {AccountStore} from '../store/accountStore.ts'
import {soldItems} from '../store/soldItems.ts'
import {
  chargeKind,
  customerKind,
  findObject,
  invoiceKind,
  invoicePaymentKind,
  type Kind,
  paymentIntentKind,
  refundKind,
  subscriptionKind,
} from './kinds.ts'

export interface Expandable {
  /** An id becomes an object; a field appears that is absent otherwise; or an object that is always there is passed through. */
  kind: 'reference' | 'includable' | 'inline'
  /** What the field holds then, in the words of `expandables` and `list of …`. */
  object: string
  permission?: Needed
  resolve?: (parent: WireObject, store: AccountStore) => unknown
}

function reference<Row>(field: string, kind: Kind<Row>, permission: Needed): Expandable {
  return {
    kind: 'reference',
    object: kind.object,
    permission,
    resolve: (parent, store) => {
      const id = parent[field]
      return typeof id === 'string' ? (findObject(kind, id, store) ?? id) : id
    },
  }
}

const textOf = (parent: WireObject, field: string): string =>
  typeof parent[field] === 'string' ? parent[field] : ''

const lineItems: Expandable = {
  kind: 'includable',
  object: 'list of item',
  resolve: (parent, store) => {
    const id = textOf(parent, 'id')
    const session = store.sessions.get(id)
    const items = session ? soldItems(session) : []
    return innerList(
      `/v1/checkout/sessions/${id}/line_items`,
      items.map((sold) => ({...buildLineItem(sold, store.owner)})),
    )
  },
}

const refunds: Expandable = {
  kind: 'includable',
  object: 'list of refund',
  permission: [permissions.charges, permissions.refunds],
  resolve: (parent, store) => {
    const id = textOf(parent, 'id')
    const rows = store.refundsOf(id).map((row) => refundKind.build(row, store))
    return innerList(`/v1/charges/${id}/refunds`, rows)
  },
}

const invoicePayments: Expandable = {
  kind: 'includable',
  object: 'list of invoice_payment',
  permission: permissions.invoices,
  resolve: (parent, store) => {
    const id = textOf(parent, 'id')
    const rows = store.invoices.get(id)?.stored.payments ?? []
    return innerList(
      `/v1/invoice_payments?invoice=${id}`,
      rows.map((row) => invoicePaymentKind.build(row, store)),
    )
  },
}

const product: Expandable = {
  kind: 'reference',
  object: 'product',
  permission: permissions.products,
  resolve: (parent, store) => {
    const id = textOf(parent, 'product')
    const sold = store.soldItem(id)
    return sold ? buildProduct(sold, store.owner) : id
  },
}

const customer = reference('customer', customerKind, permissions.customers)
const charge = reference('charge', chargeKind, permissions.charges)
const invoice = reference('invoice', invoiceKind, permissions.invoices)
const subscription = reference('subscription', subscriptionKind, permissions.subscriptions)
const price: Expandable = {kind: 'inline', object: 'price'}
const paymentIntent = reference('payment_intent', paymentIntentKind, permissions.paymentIntents)

/**
 * What can be expanded, by the `object` of the parent. Shorter than Stripe's own list: what the
 * sandbox holds no objects for (payment methods, balance transactions, applications) is refused.
 */
export const expandables: Record<string, Record<string, Expandable>> = {
  'checkout.session': {
    payment_intent: paymentIntent,
    customer,
    invoice,
    subscription,
    line_items: lineItems,
  },
  payment_intent: {
    customer,
    latest_charge: reference('latest_charge', chargeKind, permissions.charges),
  },
  charge: {customer, payment_intent: paymentIntent, refunds},
  refund: {charge, payment_intent: paymentIntent},
  dispute: {charge, payment_intent: paymentIntent},
  item: {price},
  price: {product},
  invoice: {
    customer,
    payments: invoicePayments,
    parent: {kind: 'inline', object: 'parent of invoice'},
  },
  'parent of invoice': {
    subscription_details: {kind: 'inline', object: 'subscription of invoice'},
  },
  'subscription of invoice': {subscription},
  invoice_payment: {invoice, payment: {kind: 'inline', object: 'payment of invoice'}},
  'payment of invoice': {payment_intent: paymentIntent},
  subscription: {
    customer,
    latest_invoice: reference('latest_invoice', invoiceKind, permissions.invoices),
    items: {kind: 'inline', object: 'list of subscription_item'},
  },
  subscription_item: {price},
}
