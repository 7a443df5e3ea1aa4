import type {CallerDirectory, ProjectUser} from '../ports/callerDirectory.ts'
import {detached} from '../requestScope.ts'

/** A revoked token is refused after this at the latest. */
const KEPT_MS = 30_000
/** More people than this do not work at one school at once. */
const MOST = 1000

interface Entry {
  user: Promise<ProjectUser>
  until: number
}

/**
 * Remembers for half a minute who a token belongs to, under its SHA-256: the token itself is kept nowhere. A failure is not
 * remembered.
 *
 * @param elapsed milliseconds of a clock that nobody sets
 */
export function createCallerCache(
  directory: CallerDirectory,
  elapsed: () => number = () => performance.now(),
): CallerDirectory {
  const entries = new Map<string, Entry>()
  return {
    whoIs: async (token) => {
      const key = await digest(token)
      const known = entries.get(key)
      if (known && known.until > elapsed()) return known.user
      // Several requests may wait for it: it must not end with the one that came first.
      const user = detached(() => directory.whoIs(token))
      entries.set(key, {user, until: elapsed() + KEPT_MS})
      forgetOldest(entries)
      try {
        return await user
      } catch (error) {
        entries.delete(key)
        throw error
      }
    },
  }
}

async function digest(token: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function forgetOldest(entries: Map<string, Entry>): void {
  const [oldest] = entries.keys()
  if (entries.size > MOST && oldest !== undefined) entries.delete(oldest)
}
