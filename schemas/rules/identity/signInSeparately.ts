import {clerkIdOf} from '../signIn.ts'
import type {UserDocument} from '../student.ts'

/** Both documents stand for an account of Clerk's making, each for another, and neither account is known to be gone. */
export function signInSeparately(
  a: UserDocument,
  b: UserDocument,
  unknownClerkIds: ReadonlySet<string>,
): boolean {
  const [one, other] = [clerkIdOf(a), clerkIdOf(b)]
  const isLive = (id: string | null, user: UserDocument) =>
    id !== null && id.startsWith('user_') && user.isActive && !unknownClerkIds.has(id)
  return one !== other && isLive(one, a) && isLive(other, b)
}
