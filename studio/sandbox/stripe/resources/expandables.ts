import {buildLineItem, buildProduct} from '../objects/lineItem.ts'
import type {WireObject} from '../objects/wire.ts'
import {type Permission, permissions} from '../requests/permissions.ts'
import {type AccountStore, soldItems} from '../store/accountStore.ts'
import {
  chargeKind,
  customerKind,
  findObject,
  type Kind,
  paymentIntentKind,
  refundKind,
} from './kinds.ts'

/** Lists inside an object show the ten newest, like a list without `limit`. */
const INNER_LIMIT = 10

export interface Expandable {
  /** An id becomes an object; a field appears that is absent otherwise; or an object that is always there is passed through. */
  kind: 'reference' | 'includable' | 'inline'
  /** What the field holds then, in the words of `expandables` and `list of …`. */
  object: string
  permission?: Permission
  resolve?: (parent: WireObject, store: AccountStore) => unknown
}

function reference<Row>(field: string, kind: Kind<Row>, permission: Permission): Expandable {
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

export function innerList(url: string, all: WireObject[]): WireObject {
  return {
    object: 'list',
    data: all.slice(0, INNER_LIMIT),
    has_more: all.length > INNER_LIMIT,
    url,
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
  permission: permissions.charges,
  resolve: (parent, store) => {
    const id = textOf(parent, 'id')
    const rows = store.refundsOf(id).map((row) => refundKind.build(row, store))
    return innerList(`/v1/charges/${id}/refunds`, rows)
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
const paymentIntent = reference('payment_intent', paymentIntentKind, permissions.paymentIntents)

/**
 * What can be expanded, by the `object` of the parent. Shorter than Stripe's own list: what the
 * sandbox holds no objects for (payment methods, balance transactions, applications) is refused.
 */
export const expandables: Record<string, Record<string, Expandable>> = {
  'checkout.session': {payment_intent: paymentIntent, customer, line_items: lineItems},
  payment_intent: {
    customer,
    latest_charge: reference('latest_charge', chargeKind, permissions.charges),
  },
  charge: {customer, payment_intent: paymentIntent, refunds},
  refund: {charge, payment_intent: paymentIntent},
  dispute: {charge, payment_intent: paymentIntent},
  item: {price: {kind: 'inline', object: 'price'}},
  price: {product},
}
