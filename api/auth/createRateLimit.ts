const WINDOW_MS = 60_000
/** Callers that are remembered. The one who has been silent for longest is forgotten first. */
const MOST_CALLERS = 10_000

/** How often one caller may do something within any minute. Counts on this instance alone. */
export interface RateLimit {
  /** Seconds until there is room again; 0 while there is. */
  wait(caller: string): number
  count(caller: string): void
}

/** @param elapsed milliseconds of a clock that nobody sets */
export function createRateLimit(
  perMinute: number,
  elapsed: () => number = () => performance.now(),
): RateLimit {
  const times = new Map<string, number[]>()
  const recent = (caller: string): number[] => {
    const now = elapsed()
    const kept = (times.get(caller) ?? []).filter((time) => time > now - WINDOW_MS)
    if (kept.length === 0) times.delete(caller)
    return kept
  }
  return {
    wait: (caller) => {
      const known = recent(caller)
      const blocking = known.at(-perMinute)
      if (known.length < perMinute || blocking === undefined) return 0
      return Math.max(1, Math.ceil((blocking + WINDOW_MS - elapsed()) / 1000))
    },
    count: (caller) => {
      const known = recent(caller)
      times.delete(caller)
      times.set(caller, [...known, elapsed()].slice(-perMinute))
      const [silent] = times.keys()
      if (times.size > MOST_CALLERS && silent !== undefined) times.delete(silent)
    },
  }
}
