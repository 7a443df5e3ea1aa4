import {hasIdForm, isAddress} from '../assessment/namedPeople.ts'
import {splitPeople} from '../identity/splitPeople.ts'
import type {Purchase} from '../purchase.ts'
import {foldEmail, type Student, type UserDocument} from '../student.ts'

type Naming = Pick<Purchase, 'claims' | 'payerEmail'>

/** Folded addresses that lead to the student where no id does. */
export function addressesOf({claims: {clerkId}, payerEmail}: Naming): string[] {
  const stated = clerkId !== null && isAddress(clerkId) ? clerkId : null
  return [stated, payerEmail].flatMap((address) =>
    address === null || address.trim() === '' ? [] : [foldEmail(address)],
  )
}

/**
 * Whose payment it is, by Sanity alone: an id decides, if it is one; the address counts only where no id does, and leads to
 * nobody where several people have it.
 */
export function payingStudent(purchase: Naming, users: readonly UserDocument[]): Student | null {
  const {clerkId} = purchase.claims
  const named = clerkId === null ? null : studentOf(clerkId, users)
  if (named !== null && named.users.length > 0) return named
  if (clerkId !== null && hasIdForm(clerkId)) return named
  const [address] = addressesOf(purchase)
  if (address === undefined) return null
  const having = users.filter(({email}) => email !== null && foldEmail(email) === address)
  const [first] = having
  if (first === undefined) return null
  const student = studentOf(first.id, users)
  return having.every((user) => student.users.includes(user)) ? student : null
}

/** The person behind the `_id` of a document, or a Clerk id. */
export function studentOf(id: string, users: readonly UserDocument[]): Student {
  const ties = {studentId: id, linked: [], unknownClerkIds: new Set<string>()}
  const {own} = splitPeople({users, clerkAccounts: []}, ties)
  const user = own.users.find((each) => each.id === id || each.clerkId === id) ?? null
  return {
    id: user?.id ?? id,
    user,
    users: own.users,
    clerkId: user === null ? id : user.clerkId,
    clerkAccounts: [],
    unknownClerkIds: [],
  }
}
