import {isClerkAPIResponseError} from '@clerk/backend/errors'
import type {SourceFailure} from '../../schemas/rules/source.ts'
import type {SourceProblem} from '../ports/reading.ts'

/** What a failed call means for whoever has to mend it. */
export function clerkFailure(error: unknown): SourceProblem {
  if (!isClerkAPIResponseError(error)) {
    const isAbort =
      error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')
    return {failure: isAbort ? 'timeout' : 'unexpected-answer', permission: null, requestId: null}
  }
  return {
    failure: failureOf(error.status),
    permission: null,
    requestId: error.clerkTraceId ?? null,
  }
}

export function isMissing(error: unknown): boolean {
  return isClerkAPIResponseError(error) && error.status === 404
}

/** @param status undefined when Clerk could not be reached at all */
function failureOf(status: number | undefined): SourceFailure {
  if (status === undefined || status >= 500) return 'unavailable'
  if (status === 401) return 'key-invalid'
  if (status === 403) return 'no-access'
  return status === 429 ? 'rate-limited' : 'unexpected-answer'
}
