import {signInId} from '../../schemas/rules/signIn.ts'
import type {Student} from '../../schemas/rules/student.ts'
import type {Gathering} from './gathering.ts'
import {isClerkId, ownClerkIdsOf} from './personIds.ts'

/** The person, from what Sanity and Clerk said. */
export function studentOf(gathering: Gathering): Student {
  const {inquiry, person, clerkAccounts, clerkIdsAnswered} = gathering
  const {users} = person
  const user =
    users.find(({id}) => id === inquiry.studentId) ??
    users.find(({clerkId}) => clerkId === inquiry.studentId) ??
    null
  const alive = new Set(clerkAccounts.map(({id}) => id))
  const unknownClerkIds = ownClerkIdsOf(gathering).filter(
    (id) => clerkIdsAnswered.has(id) && !alive.has(id),
  )
  const found = {user, users, clerkAccounts: [...clerkAccounts], unknownClerkIds}
  // While Sanity has no document, the id that was asked for is the one that the person signs in with.
  const asked = isClerkId(inquiry.studentId) ? inquiry.studentId : null
  return {
    id: user?.id ?? inquiry.studentId,
    ...found,
    clerkId: signInId({...found, clerkId: asked}),
  }
}
