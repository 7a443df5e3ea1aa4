import {AsyncLocalStorage} from 'node:async_hooks'

/** The longest that one upstream call may take, its retries included, where the settings say nothing else. */
export const UPSTREAM_DEADLINE_MS = 8000

/**
 * How often all upstream calls of one request may be sent once more, taken together. A look-up makes some ten of them: were
 * each retried for itself, a service that asks for less would get three times as much.
 */
const RETRIES_OF_A_REQUEST = 3

/** What the upstream calls of one request share. Most clients take no options of ours, so it travels beside the calls. */
interface Scope {
  /** Ends the calls when the caller leaves. Absent: nobody is waiting, or the work must be finished anyway. */
  signal: AbortSignal | undefined
  deadlineMs: number
  retries: {left: number}
}

/** One upstream call that is under way. */
interface Call {
  signal: AbortSignal
  /** Of `performance.now()`. */
  endsAt: number
}

const requests = new AsyncLocalStorage<Scope>()
const calls = new AsyncLocalStorage<Call>()

/**
 * Everything that `work` asks upstream ends when `signal` does.
 *
 * @param deadlineMs the longest that one upstream call may take, its retries included
 */
export function withinRequest<Result>(
  signal: AbortSignal,
  deadlineMs: number,
  work: () => Result,
): Result {
  const scope = {signal: endingAs(signal), deadlineMs, retries: {left: RETRIES_OF_A_REQUEST}}
  return requests.run(scope, work)
}

/** Servers name a reason of their own when a caller leaves, some a mere text. Clients know the standard one. */
function endingAs(caller: AbortSignal): AbortSignal {
  const left = new AbortController()
  const end = () => left.abort()
  if (caller.aborted) end()
  else caller.addEventListener('abort', end, {once: true})
  return left.signal
}

/** For work that must be finished although the caller has left. */
export function detached<Result>(work: () => Result): Result {
  return requests.run({...scopeOf(), signal: undefined}, work)
}

/**
 * Makes one upstream call, which ends with the request or at the deadline, whichever comes first, whether or not its client
 * heeds the signal.
 *
 * @throws DOMException `TimeoutError` at the deadline, `AbortError` when the caller has left
 */
export async function withDeadline<Result>(
  call: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const scope = scopeOf()
  const deadline = AbortSignal.timeout(scope.deadlineMs)
  const signal = scope.signal ? AbortSignal.any([scope.signal, deadline]) : deadline
  const ended = Promise.withResolvers<never>()
  const end = () => ended.reject(signal.reason)
  signal.throwIfAborted()
  signal.addEventListener('abort', end, {once: true})
  try {
    const endsAt = performance.now() + scope.deadlineMs
    const underWay = requests.run(scope, () => calls.run({signal, endsAt}, () => call(signal)))
    return await Promise.race([underWay, ended.promise])
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** The signal of the upstream call from which this is called. */
export function currentSignal(): AbortSignal | undefined {
  return calls.getStore()?.signal
}

/**
 * Takes one of the request's retries, if any is left, and waits until it is due. False when there is none left, or it would
 * come after the deadline: then what came stands.
 *
 * @param waitMs how long to leave the service alone
 */
export async function waitToRetry(waitMs: number): Promise<boolean> {
  const call = calls.getStore()
  const {retries} = scopeOf()
  if (!call || retries.left === 0 || performance.now() + waitMs >= call.endsAt) return false
  retries.left -= 1
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      call.signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, waitMs)
    call.signal.addEventListener('abort', done, {once: true})
  })
  return !call.signal.aborted
}

function scopeOf(): Scope {
  return (
    requests.getStore() ?? {
      signal: undefined,
      deadlineMs: UPSTREAM_DEADLINE_MS,
      retries: {left: RETRIES_OF_A_REQUEST},
    }
  )
}
