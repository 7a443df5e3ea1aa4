import {Stripe} from 'stripe'
import type {Reading} from '../ports/reading.ts'
import {withDeadline} from '../upstream/requestScope.ts'
import {NotStripeError, stripeFailure} from './stripeFailure.ts'

/** Reads one page of a list; null where the item that it is to lie beside is unknown. `complete`: no more in that direction. */
export async function readPage<Item>(
  list: () => Promise<Stripe.ApiList<Item>>,
): Promise<Reading<Item[] | null>> {
  try {
    const answer = await withDeadline(list)
    if (answer.object !== 'list' || !Array.isArray(answer.data)) {
      throw new NotStripeError('The answer is no list')
    }
    return {ok: true, value: answer.data, complete: !answer.has_more}
  } catch (error) {
    if (isUnknownNeighbour(error)) return {ok: true, value: null, complete: false}
    return {ok: false, ...stripeFailure(error)}
  }
}

function isUnknownNeighbour(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing'
  )
}
