import {isHttpError} from '@sanity/client'
import type {ProblemCode} from '../../schemas/contract/problem.ts'
import {backoffMs} from '../upstream/backoffMs.ts'
import {isAbort} from '../upstream/isAbort.ts'
import {ProblemError} from '../problems/problemError.ts'

/** An answer that is none of the Content Lake's. The client takes a page of some proxy for an empty result. */
export class NotSanityError extends Error {
  override name = 'NotSanityError'
}

const PROBLEM_OF = {
  'key-invalid': 'sanity-key-invalid',
  'no-access': 'sanity-may-not-read',
  'rate-limited': 'sanity-rate-limited',
  timeout: 'sanity-slow',
  unavailable: 'sanity-unavailable',
  'unexpected-answer': 'sanity-unexpected-answer',
} as const satisfies Record<string, ProblemCode>

/** What a failed reading means for whoever has to mend it. */
export function sanityFailure(error: unknown): keyof typeof PROBLEM_OF {
  if (isHttpError(error)) return failureOfStatus(error.statusCode)
  if (isAbort(error)) return 'timeout'
  return error instanceof NotSanityError ? 'unexpected-answer' : 'unavailable'
}

/** Without Sanity there is nothing to show, so a failed reading ends the request. */
export function sanityProblem(error: unknown): ProblemError {
  return new ProblemError(PROBLEM_OF[sanityFailure(error)], {}, error)
}

/** How long to leave the lake alone after what came; null when asking again would not help. */
export function waitAfterSanity(
  outcome: PromiseSettledResult<unknown>,
  retries: number,
): number | null {
  if (outcome.status === 'fulfilled') return null
  const error: unknown = outcome.reason
  if (isHttpError(error)) {
    return PASSING.has(error.statusCode)
      ? backoffMs(retries, error.response.headers['retry-after'] ?? null)
      : null
  }
  return isAbort(error) || error instanceof NotSanityError ? null : backoffMs(retries)
}

const PASSING = new Set([429, 502, 503, 504])

function failureOfStatus(status: number): keyof typeof PROBLEM_OF {
  if (status === 401) return 'key-invalid'
  if (status === 403) return 'no-access'
  if (status === 429) return 'rate-limited'
  return status >= 500 ? 'unavailable' : 'unexpected-answer'
}
