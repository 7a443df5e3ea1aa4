import {detached} from '../upstream/requestScope.ts'

/** What was revoked is refused after this at the latest. */
const KEPT_MS = 30_000
/** More people than this do not work at once. */
const MOST = 1000

interface Entry<Value> {
  value: Promise<Value>
  until: number
}

/**
 * Remembers for half a minute what was answered, and asks once for all who wait for the same. A failure is not remembered.
 *
 * @param elapsed milliseconds of a clock that nobody sets
 */
export function createShortMemory<Value>(
  elapsed: () => number = () => performance.now(),
): (key: string, ask: () => Promise<Value>) => Promise<Value> {
  const entries = new Map<string, Entry<Value>>()
  return async (key, ask) => {
    const known = entries.get(key)
    if (known && known.until > elapsed()) return known.value
    // Several requests may wait for it: it must not end with the one that came first.
    const value = detached(ask)
    const entry = {value, until: elapsed() + KEPT_MS}
    entries.set(key, entry)
    const [oldest] = entries.keys()
    if (entries.size > MOST && oldest !== undefined) entries.delete(oldest)
    try {
      return await value
    } catch (error) {
      if (entries.get(key) === entry) entries.delete(key)
      throw error
    }
  }
}
