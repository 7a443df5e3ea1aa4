import {foldEmail, studentEmails, type Student, type UserDocument} from './student.ts'

type Person = Pick<Student, 'user' | 'users' | 'clerkAccounts' | 'clerkId' | 'unknownClerkIds'>

/**
 * The Clerk id that the student signs in with: the one in the user document while Clerk knows it, else the only account that
 * has one of the student's addresses verified. While Clerk cannot be asked, the stored id has to be believed.
 */
export function signInId(person: Person): string | null {
  const live = new Set(person.clerkAccounts.map((account) => account.id))
  const stored = storedClerkIds(person)
  const known = stored.find((id) => live.has(id))
  if (known !== undefined) return known
  const [account, ...others] = accountsByAddress(person)
  if (account !== undefined && others.length === 0) return account
  return (
    stored.find((id) => !person.unknownClerkIds.includes(id)) ?? person.clerkId ?? stored[0] ?? null
  )
}

/** Ids of the live accounts that have one of the person's addresses verified. */
function accountsByAddress(person: Person): string[] {
  const addresses = studentEmails({users: person.users, clerkAccounts: []})
  // Without a document there is nothing to compare: the accounts are those that were asked for.
  if (addresses.length === 0) return person.clerkAccounts.map((account) => account.id)
  return person.clerkAccounts
    .filter((account) =>
      account.emails.some(
        (email) => email.verified && addresses.includes(foldEmail(email.address)),
      ),
    )
    .map((account) => account.id)
}

/** The document that was looked up comes first: it is the person who was asked about. */
function storedClerkIds({user, users}: Person): string[] {
  const ordered = user === null ? users : [user, ...users.filter(({id}) => id !== user.id)]
  return ordered.flatMap((document) => clerkIdOf(document) ?? [])
}

/** The Clerk id that a document stands for: `clerkId`, or its own `_id` where an early writer used that. */
export function clerkIdOf(user: UserDocument): string | null {
  if (user.clerkId !== null && user.clerkId.trim() !== '') return user.clerkId
  return user.id.startsWith('user_') ? user.id : null
}

/** The host app's own lookup: every document that has the Clerk id as `clerkId` or as `_id`. */
export function documentsOfAccount(
  clerkId: string | null,
  users: readonly UserDocument[],
): UserDocument[] {
  if (clerkId === null) return []
  return users.filter((user) => user.clerkId === clerkId || user.id === clerkId)
}

/** The document that passes are written to: the one with the `clerkId`; failing that, the one whose `_id` it is. */
export function homeDocument(
  clerkId: string | null,
  users: readonly UserDocument[],
): UserDocument | null {
  const documents = documentsOfAccount(clerkId, users)
  return documents.find((user) => user.clerkId === clerkId) ?? documents[0] ?? null
}

/** Under which ids the host app looks for the passes of whoever is signed in with this Clerk id. */
export function viewerReferenceIds(
  clerkId: string | null,
  users: readonly UserDocument[],
): string[] {
  if (clerkId === null) return []
  return [...new Set([clerkId, ...documentsOfAccount(clerkId, users).map((user) => user.id)])]
}
