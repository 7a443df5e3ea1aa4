import type {Clock} from '../../clock.ts'

export interface RateLimit {
  set(perSecond: number | null): void
  /** Takes a token of the account; false when none is left. */
  allows(account: string): boolean
}

/** A token bucket for each account, which holds at most one second's worth. */
export function createRateLimit(clock: Clock): RateLimit {
  let perSecond: number | null = null
  const buckets = new Map<string, {tokens: number; filledAt: number}>()
  return {
    set: (next) => {
      perSecond = next
      buckets.clear()
    },
    allows: (account) => {
      if (perSecond === null) return true
      const now = clock.now()
      const bucket = buckets.get(account) ?? {tokens: perSecond, filledAt: now}
      const seconds = Math.max(0, now - bucket.filledAt) / 1000
      const tokens = Math.min(perSecond, bucket.tokens + seconds * perSecond)
      const allowed = tokens >= 1
      buckets.set(account, {tokens: allowed ? tokens - 1 : tokens, filledAt: now})
      return allowed
    },
  }
}
