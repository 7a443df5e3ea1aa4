import {Stripe} from 'stripe'
import type {SourceFailure} from '../../schemas/rules/source.ts'
import {isAbort} from '../upstream/isAbort.ts'
import type {SourceProblem} from '../ports/reading.ts'

/** An answer that is no Stripe object. The client takes any JSON without an `error` key for success, even a proxy's 502. */
export class NotStripeError extends Error {
  override name = 'NotStripeError'
}

/** What a failed call means for whoever has to mend it. No text of Stripe's goes further than this: it may hold parts of keys. */
export function stripeFailure(error: unknown): SourceProblem {
  if (!(error instanceof Stripe.errors.StripeError)) {
    const failure = isAbort(error) ? 'timeout' : 'unexpected-answer'
    return {failure, permission: null, requestId: null}
  }
  return {
    failure: failureOf(error),
    permission: permissionIn(error.message),
    requestId: error.requestId || null,
  }
}

/** The object is not there: for a lookup by id an answer, and no failure. */
export function isMissing(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError &&
    error.statusCode === 404 &&
    error.code === 'resource_missing' &&
    !isOfOtherMode(error.message)
  )
}

function failureOf(error: Stripe.errors.StripeError): SourceFailure {
  if (error instanceof Stripe.errors.StripeAuthenticationError) return 'key-invalid'
  if (error instanceof Stripe.errors.StripeRateLimitError) return 'rate-limited'
  if (error instanceof Stripe.errors.StripePermissionError) {
    return permissionIn(error.message) === null ? 'no-access' : 'missing-permission'
  }
  if (error instanceof Stripe.errors.StripeConnectionError) {
    if (error.detail instanceof NotStripeError) return 'unexpected-answer'
    return /timeout/.test(error.message) ? 'timeout' : 'unavailable'
  }
  if (isOfOtherMode(error.message)) return 'wrong-mode'
  const status = error.statusCode
  // Without a status, what came was not JSON: a page of some proxy.
  return status !== undefined && status >= 500 ? 'unavailable' : 'unexpected-answer'
}

function permissionIn(message: string): string | null {
  return /'(rak_[a-z_]+)'/.exec(message)?.[1] ?? null
}

function isOfOtherMode(message: string): boolean {
  return /a similar object exists in (?:live|test) mode/.test(message)
}
