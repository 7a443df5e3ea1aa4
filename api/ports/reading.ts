import type {SourceFailure} from '../../schemas/rules/source.ts'

/** Why a source gave no answer, in words that a person can act upon. */
export interface SourceProblem {
  failure: SourceFailure
  /** The permission that Stripe names as missing, such as `rak_charge_read`. */
  permission: string | null
  /** The source's id of the failed request. */
  requestId: string | null
}

/** An answer of a source that may fail while the others go on. `complete: false`: more exists than was read. */
export type Reading<Value> =
  | {ok: true; value: Value; complete: boolean}
  | ({ok: false} & SourceProblem)
