import {backoffMs} from '../upstream/backoffMs.ts'
import {currentSignal} from '../upstream/requestScope.ts'
import {retrying} from '../upstream/retrying.ts'
import {NotStripeError} from './stripeFailure.ts'

const PASSING = new Set([409, 429, 500, 502, 503, 504])

/**
 * `fetch` for Stripe's client, which only reads. Stripe's client takes no signal, so that of the call is added here; and it
 * does not ask again when Stripe limits the rate, so that is done here too.
 *
 * @throws NotStripeError for an answer that is not JSON: Stripe sends nothing else
 */
export const fetchFromStripe: typeof fetch = async (input, init) => {
  const signal = AbortSignal.any(
    [currentSignal(), init?.signal ?? undefined].filter((each) => each !== undefined),
  )
  // Stripe does not redirect: whoever does would be asked with the key.
  const response = await retrying(
    () => fetch(input, {...init, signal, redirect: 'manual'}),
    (outcome, retries) => {
      if (outcome.status === 'rejected') return signal.aborted ? null : backoffMs(retries)
      return waitAfter(outcome.value, retries)
    },
  )
  if (!isJson(response)) throw new NotStripeError('The answer is no JSON')
  return response
}

function waitAfter({status, headers}: Response, retries: number): number | null {
  if (!PASSING.has(status) || headers.get('stripe-should-retry') === 'false') return null
  return backoffMs(retries, headers.get('retry-after'))
}

function isJson({headers}: Response): boolean {
  return /^application\/json\b/i.test(headers.get('content-type') ?? '')
}
