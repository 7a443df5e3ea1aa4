import type {CallerDirectory, ProjectUser} from '../ports/callerDirectory.ts'
import {createShortMemory} from './createShortMemory.ts'
import {tokenDigest} from './tokenDigest.ts'

/**
 * Remembers for half a minute who a token belongs to, under its SHA-256: the token itself is kept nowhere. The same for who a
 * member is.
 *
 * @param elapsed milliseconds of a clock that nobody sets
 */
export function createCallerCache(
  directory: CallerDirectory,
  elapsed?: () => number,
): CallerDirectory {
  const owners = createShortMemory<ProjectUser>(elapsed)
  const members = createShortMemory<ProjectUser>(elapsed)
  return {
    whoIs: async (token) => owners(await tokenDigest(token), () => directory.whoIs(token)),
    member: (id) => members(id, () => directory.member(id)),
  }
}
