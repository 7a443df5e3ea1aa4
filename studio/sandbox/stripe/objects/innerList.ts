import type Stripe from 'stripe'

/** Lists inside an object show the first ten, like a list without `limit`; the rest is asked of their address. */
const INNER_LIMIT = 10

export function innerList<Item>(url: string, all: Item[]): Stripe.ApiList<Item> {
  return {
    object: 'list',
    data: all.slice(0, INNER_LIMIT),
    has_more: all.length > INNER_LIMIT,
    url,
  }
}
