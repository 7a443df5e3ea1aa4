import type Stripe from 'stripe'
import type {Reading} from '../ports/reading.ts'
import {withDeadline} from '../upstream/requestScope.ts'
import {NotStripeError, stripeFailure} from './stripeFailure.ts'

type Cursor = {starting_after?: string}

/** Reads a list page by page, to its end or to `mostPages`. `complete` tells which of the two came first. */
export async function readList<Item extends {id: string}>(
  mostPages: number,
  list: (cursor: Cursor) => Promise<Stripe.ApiList<Item>>,
): Promise<Reading<Item[]>> {
  const items: Item[] = []
  let cursor: Cursor = {}
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const start = cursor
      const answer = await withDeadline(() => list(start))
      if (answer.object !== 'list' || !Array.isArray(answer.data)) {
        throw new NotStripeError('The answer is no list')
      }
      items.push(...answer.data)
      const last = answer.data.at(-1)
      if (!answer.has_more || last === undefined) return {ok: true, value: items, complete: true}
      cursor = {starting_after: last.id}
    }
    return {ok: true, value: items, complete: false}
  } catch (error) {
    return {ok: false, ...stripeFailure(error)}
  }
}
