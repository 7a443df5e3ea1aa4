/** The sandbox's present: starts at a chosen instant and runs on at the speed of the machine's clock. */
export interface Clock {
  /** Milliseconds since the epoch, as `Date.now()` gives them. */
  now: () => number
  /** Makes `instant` (ISO, UTC) the present. */
  set: (instant: string) => void
}

export function createClock(instant: string): Clock {
  let offset = 0
  const clock: Clock = {
    now: () => Date.now() + offset,
    set: (next) => {
      const wanted = Date.parse(next)
      if (Number.isNaN(wanted)) {
        throw new Error(`Sandbox clock: "${next}" is not an ISO instant like 2025-08-12T09:00:00Z`)
      }
      offset = wanted - Date.now()
    },
  }
  clock.set(instant)
  return clock
}
