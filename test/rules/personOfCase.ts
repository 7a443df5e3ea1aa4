import {readUser} from '../../schemas/rules/documents/readUser.ts'
import {splitPeople} from '../../schemas/rules/identity/splitPeople.ts'
import {clerkIdOf, homeDocument, signInId} from '../../schemas/rules/signIn.ts'
import {
  foldEmail,
  type ClerkAccount,
  type Student,
  type UserDocument,
} from '../../schemas/rules/student.ts'
import type {Incident} from './incident.ts'

interface Person {
  student: Student
  /** Everybody else's documents and accounts. */
  others: UserDocument[]
  otherAccounts: ClerkAccount[]
}

/** Whoever has the address, the id or the name that was typed, with every document and account that is the same person. */
export function personOfCase(incident: Incident, query: string): Person {
  const users = incident.sanity.filter(({_type}) => _type === 'user').map(readUser)
  const clerkAccounts = accountsOf(incident)
  const typed = foldEmail(query)
  const isTyped = (value: string | null) => value !== null && foldEmail(value) === typed
  const typedUser = users.find(({id, email, clerkId, name}) =>
    [id, email, clerkId, name].some(isTyped),
  )
  const typedAccount = clerkAccounts.find(
    ({id, emails}) => isTyped(id) || emails.some(({address}) => isTyped(address)),
  )
  const studentId = typedUser?.id ?? typedAccount?.id ?? query
  const stored = users.flatMap((user) => clerkIdOf(user) ?? [])
  const unknown = stored.filter((id) => !clerkAccounts.some((account) => account.id === id))
  const {own, others} = splitPeople(
    {users, clerkAccounts},
    {studentId, linked: [], unknownClerkIds: new Set(unknown)},
  )
  const person = {
    user: own.users[0] ?? null,
    users: own.users,
    clerkAccounts: own.clerkAccounts,
    clerkId: null,
    unknownClerkIds: own.users
      .flatMap((user) => clerkIdOf(user) ?? [])
      .filter((id) => unknown.includes(id)),
  }
  const clerkId = signInId(person)
  const user = homeDocument(clerkId, own.users) ?? person.user
  return {
    student: {...person, id: user?.id ?? clerkId ?? query, user, clerkId},
    others: others.users,
    otherAccounts: others.clerkAccounts,
  }
}

function accountsOf({clerk}: Incident): ClerkAccount[] {
  return clerk.users
    .filter(({deleted}) => !deleted)
    .map(({id, name, primaryEmail, emails, verified}) => ({
      id,
      name: name || null,
      primaryEmail,
      emails: emails.map((address) => ({address, verified})),
    }))
}
