import {readUser} from '../../schemas/rules/documents/readUser.ts'
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
  const documents = incident.sanity.filter(({_type}) => _type === 'user').map(readUser)
  const accounts = accountsOf(incident)
  const typed = foldEmail(query)
  const isTyped = (value: string | null) => value !== null && foldEmail(value) === typed
  const found = accounts.filter(
    ({id, emails}) => isTyped(id) || emails.some(({address}) => isTyped(address)),
  )
  let users = documents.filter(
    ({id, email, clerkId, name}) =>
      [id, email, clerkId, name].some(isTyped) ||
      found.some((account) => account.id === clerkId || account.id === id),
  )
  for (let size = -1; size !== users.length;) {
    size = users.length
    users = documents.filter((user) => users.some((other) => isSamePerson(user, other)))
  }
  const emails = new Set(users.flatMap(({email}) => (email?.trim() ? [foldEmail(email)] : [])))
  const clerkAccounts = accounts.filter(
    (account) =>
      found.includes(account) ||
      users.some((user) => clerkIdOf(user) === account.id) ||
      account.emails.some(({address, verified}) => verified && emails.has(foldEmail(address))),
  )
  const unknownClerkIds = users
    .flatMap((user) => clerkIdOf(user) ?? [])
    .filter((id) => !accounts.some((account) => account.id === id))
  const person = {user: users[0] ?? null, users, clerkAccounts, clerkId: null, unknownClerkIds}
  const clerkId = signInId(person)
  const user = homeDocument(clerkId, users) ?? users[0] ?? null
  return {
    student: {...person, id: user?.id ?? clerkId ?? query, user, clerkId},
    others: documents.filter((document) => !users.includes(document)),
    otherAccounts: accounts.filter((account) => !clerkAccounts.includes(account)),
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

function isSamePerson(a: UserDocument, b: UserDocument): boolean {
  const email = a.email === null ? '' : foldEmail(a.email)
  return (
    a.id === b.id ||
    a.id === b.clerkId ||
    (a.clerkId !== null && (a.clerkId === b.id || a.clerkId === b.clerkId)) ||
    (email !== '' && b.email !== null && foldEmail(b.email) === email)
  )
}
