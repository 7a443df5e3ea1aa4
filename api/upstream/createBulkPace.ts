import {setTimeout as pause} from 'node:timers/promises'
import {backoffMs} from './backoffMs.ts'
import type {Pace} from '../ports/pace.ts'

const SECOND_MS = 1000
/** Turns that were not taken are kept for a quarter of a second, so that a busy moment does not lower the pace. */
const KEPT_S = 0.25
/** More doublings than that would make nobody's wait any wiser. */
const MOST_DOUBLINGS = 6

interface Bucket {
  turns: number
  filledAt: number
  notBefore: number
  failures: number
  /** The end of the queue. */
  last: Promise<void>
}

/** A token bucket for each account, by the clock of this process. */
export function createBulkPace(perSecond: number): Pace {
  const most = Math.max(1, perSecond * KEPT_S)
  const buckets = new Map<string, Bucket>()
  const bucketOf = (account: string): Bucket => {
    const known = buckets.get(account)
    if (known !== undefined) return known
    const filledAt = performance.now()
    const bucket = {turns: 1, filledAt, notBefore: 0, failures: 0, last: Promise.resolve()}
    buckets.set(account, bucket)
    return bucket
  }
  const take = async (bucket: Bucket): Promise<void> => {
    for (;;) {
      const now = performance.now()
      bucket.turns = Math.min(
        most,
        bucket.turns + ((now - bucket.filledAt) * perSecond) / SECOND_MS,
      )
      bucket.filledAt = now
      const wait = Math.max(bucket.notBefore - now, ((1 - bucket.turns) * SECOND_MS) / perSecond)
      if (wait <= 0) break
      await pause(wait)
    }
    bucket.turns -= 1
  }
  return {
    turn: (account) => {
      const bucket = bucketOf(account)
      bucket.last = bucket.last.then(() => take(bucket))
      return bucket.last
    },
    slowDown: (account) => {
      const bucket = bucketOf(account)
      bucket.notBefore = performance.now() + backoffMs(Math.min(bucket.failures, MOST_DOUBLINGS))
      bucket.failures += 1
    },
    recover: (account) => {
      bucketOf(account).failures = 0
    },
  }
}
