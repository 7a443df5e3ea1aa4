import {z} from 'zod'
import {planResponse} from './plan.ts'

/** Every error that the API answers. RFC 9457 calls the whole answer a problem. */
export const PROBLEM_CODES = [
  'invalid-request',
  'query-empty',
  'note-too-short',
  'note-too-long',
  'unauthenticated',
  'token-expired',
  'role-may-not-read',
  'role-may-not-repair',
  'school-not-found',
  'student-not-found',
  'note-not-found',
  'note-unreadable',
  'route-not-found',
  'plan-stale',
  'plan-refused',
  'plan-needs-answers',
  'confirmation-missing',
  'body-too-large',
  'too-many-requests',
  'sanity-may-not-write',
  'sanity-may-not-read',
  'sanity-key-invalid',
  'sanity-rate-limited',
  'sanity-slow',
  'sanity-unavailable',
  'sanity-unexpected-answer',
  'write-outcome-unknown',
  'internal',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const STATUS_OF_PROBLEM = {
  'invalid-request': 400,
  'query-empty': 400,
  'note-too-short': 400,
  'note-too-long': 400,
  unauthenticated: 401,
  'token-expired': 401,
  'role-may-not-read': 403,
  'role-may-not-repair': 403,
  'school-not-found': 404,
  'student-not-found': 404,
  'note-not-found': 404,
  'note-unreadable': 422,
  'route-not-found': 404,
  'plan-stale': 409,
  'plan-refused': 422,
  'plan-needs-answers': 422,
  'confirmation-missing': 422,
  'body-too-large': 413,
  'too-many-requests': 429,
  'sanity-may-not-write': 502,
  'sanity-may-not-read': 502,
  'sanity-key-invalid': 502,
  'sanity-rate-limited': 503,
  'sanity-slow': 504,
  'sanity-unavailable': 503,
  'sanity-unexpected-answer': 502,
  'write-outcome-unknown': 503,
  internal: 500,
} as const satisfies Record<ProblemCode, number>

/** `application/problem+json`. `code` is stable; `detail` says in English what to do next. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(PROBLEM_CODES),
  detail: z.string(),
  requestId: z.string(),
  /** Which parts of the request were not understood. */
  issues: z.array(z.object({path: z.string(), message: z.string()})).optional(),
  /** With `plan-stale`: the plan as it is now. */
  fresh: planResponse.optional(),
})
export type Problem = z.infer<typeof problem>
