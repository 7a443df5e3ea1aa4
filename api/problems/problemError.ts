import type {Problem, ProblemCode} from '../../schemas/contract/problem.ts'

type Extras = Partial<Pick<Problem, 'detail' | 'issues' | 'fresh'>>

/** Ends a request with a problem that the caller is told. `cause` is for the log alone. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly extras: Extras

  constructor(code: ProblemCode, extras: Extras = {}, cause?: unknown) {
    super(code, {cause})
    this.name = 'ProblemError'
    this.code = code
    this.extras = extras
  }
}
