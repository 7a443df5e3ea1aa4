import {AsyncLocalStorage} from 'node:async_hooks'

/** The signal that ends the upstream calls of the request at hand. Stripe's client takes none, so it travels beside the calls. */
const scope = new AsyncLocalStorage<AbortSignal>()

/** The longest that one upstream call may take, retry included. */
export const UPSTREAM_DEADLINE_MS = 8000

/** Everything that `work` asks upstream ends when `signal` does. */
export function withinRequest<Result>(signal: AbortSignal, work: () => Result): Result {
  return scope.run(signal, work)
}

/** Ends with the request or after the deadline, whichever comes first. */
export function upstreamSignal(): AbortSignal {
  const deadline = AbortSignal.timeout(UPSTREAM_DEADLINE_MS)
  const request = scope.getStore()
  return request ? AbortSignal.any([request, deadline]) : deadline
}

/** Runs one upstream call under a signal of its own, which `currentSignal` finds wherever the call leads. */
export function withDeadline<Result>(
  call: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const signal = upstreamSignal()
  return scope.run(signal, () => call(signal))
}

export function currentSignal(): AbortSignal | undefined {
  return scope.getStore()
}

/** For work that must be finished although the caller has left. */
export function detached<Result>(work: () => Result): Result {
  return scope.exit(work)
}
