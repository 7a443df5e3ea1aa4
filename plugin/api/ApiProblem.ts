import type {PlanResponse} from '../../schemas/contract/plan.ts'
import type {ProblemCode} from '../../schemas/contract/problem.ts'

/** What can go wrong on this side of the wire, beside what the API itself answers. */
export type ClientProblemCode =
  | 'no-token'
  | 'offline'
  | 'api-unreachable'
  | 'answer-not-understood'
  | 'download-incomplete'

export type ApiProblemCode = ProblemCode | ClientProblemCode

interface ApiProblemInput {
  code: ApiProblemCode
  /** English, for the console. The screen words the code. */
  detail: string
  requestId?: string | null
  fresh?: PlanResponse | null
  cause?: unknown
}

/** Every failure of a call to the API, in one shape: a stable code to put into words, and the request's id for support. */
export class ApiProblem extends Error {
  readonly code: ApiProblemCode
  readonly requestId: string | null
  /** Instant at which it was met, UTC: where to look in the logs. */
  readonly at = new Date().toISOString()
  /** With `plan-stale`: the plan as it is now. */
  readonly fresh: PlanResponse | null

  constructor({code, detail, requestId = null, fresh = null, cause}: ApiProblemInput) {
    super(detail, {cause})
    this.name = 'ApiProblem'
    this.code = code
    this.requestId = requestId
    this.fresh = fresh
  }
}
