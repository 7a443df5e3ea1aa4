import {isClerkAPIResponseError, type ClerkAPIResponseError} from '@clerk/backend/errors'
import type {SourceFailure} from '../../schemas/rules/source.ts'
import {backoffMs} from '../upstream/backoffMs.ts'
import {isAbort} from '../upstream/isAbort.ts'
import type {SourceProblem} from '../ports/reading.ts'

/** What a failed call means for whoever has to mend it. */
export function clerkFailure(error: unknown): SourceProblem {
  if (!isClerkAPIResponseError(error)) {
    const failure = isAbort(error) ? 'timeout' : 'unexpected-answer'
    return {failure, permission: null, requestId: null}
  }
  return {
    failure: failureOf(error),
    permission: null,
    requestId: error.clerkTraceId || null,
  }
}

export function isMissing(error: unknown): boolean {
  return isClerkAPIResponseError(error) && error.status === 404
}

/** How long to leave Clerk alone after what came; null when asking again would not help. */
export function waitAfterClerk(
  outcome: PromiseSettledResult<unknown>,
  retries: number,
): number | null {
  if (outcome.status === 'fulfilled') return null
  const error: unknown = outcome.reason
  if (!isClerkAPIResponseError(error)) return null
  const failure = failureOf(error)
  if (failure !== 'unavailable' && failure !== 'rate-limited') return null
  return backoffMs(retries, error.retryAfter?.toString() ?? null)
}

function failureOf({status, errors}: ClerkAPIResponseError): SourceFailure {
  // Clerk's client makes one error of whatever it caught: no connection, or an answer that it could not parse.
  if (status === undefined) {
    return errors.some(({message}) => /\bJSON\b/.test(message))
      ? 'unexpected-answer'
      : 'unavailable'
  }
  if (status >= 500) return 'unavailable'
  // A secret key of Clerk's may do everything: one that may not is not the right one.
  if (status === 401 || status === 403) return 'key-invalid'
  return status === 429 ? 'rate-limited' : 'unexpected-answer'
}
