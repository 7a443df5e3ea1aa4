import {waitToRetry} from './requestScope.ts'

/** A call that fails twice more will hardly succeed within the deadline. */
const MOST_RETRIES = 2

/**
 * Makes an attempt again while that is worth it, and the deadline and the request's budget allow. For use inside of
 * `withDeadline`.
 *
 * @param waitAfter milliseconds to leave the service alone after what came; null when there is nothing to wait for
 */
export async function retrying<Result>(
  attempt: () => Promise<Result>,
  waitAfter: (outcome: PromiseSettledResult<Result>, retries: number) => number | null,
): Promise<Result> {
  for (let retries = 0; ; retries += 1) {
    const [outcome] = await Promise.allSettled([attempt()])
    const wait = retries < MOST_RETRIES ? waitAfter(outcome, retries) : null
    if (wait !== null && (await waitToRetry(wait))) continue
    if (outcome.status === 'rejected') throw outcome.reason
    return outcome.value
  }
}
