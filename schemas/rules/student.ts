import type {Oddity} from './documents/oddity.ts'
import type {JsonObject} from './json.ts'
import {oncePer} from './oncePer.ts'

/** A `user` document of Sanity. */
export interface UserDocument {
  id: string
  revision: string
  updatedAt: string
  clerkId: string | null
  email: string | null
  name: string | null
  phone: string | null
  role: string | null
  schoolId: string | null
  /** The host app's Clerk webhook sets it to false when the Clerk account is deleted. Plays no part in visibility. */
  isActive: boolean
  oddities: Oddity[]
  /** The document as stored, every field. */
  document: JsonObject
}

/** An account in Clerk: what the person signs in with. */
export interface ClerkAccount {
  id: string
  name: string | null
  primaryEmail: string | null
  emails: {address: string; verified: boolean}[]
}

/** A person, from every place that knows them. */
export interface Student {
  /** `_id` of the user document that was looked up, or the Clerk id where Sanity has none. */
  id: string
  /** The document that the student file is about. Null: Sanity has none. */
  user: UserDocument | null
  /** Every user document that is this person, `user` among them. */
  users: UserDocument[]
  /** The Clerk id that the student signs in with, as far as it is known. */
  clerkId: string | null
  clerkAccounts: ClerkAccount[]
  /** Clerk ids stored in Sanity that Clerk does not know. Empty while Clerk was not asked. */
  unknownClerkIds: string[]
}

/** Equal for two spellings of one mailbox as the host app's people type them: case and outer white space. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** Equal for two addresses that most providers deliver to one mailbox: `A+b@x` and `a@x`. */
export function mailboxOf(email: string): string {
  return foldEmail(email).replace(/\+[^@]*(?=@)/, '')
}

/** Every address that is known for the student, folded, each once. Unverified ones of Clerk prove nothing and are left out. */
export const studentEmails = oncePer(
  (student: Pick<Student, 'users' | 'clerkAccounts'>): readonly string[] => [
    ...new Set(statedEmails(student).map(foldEmail)),
  ],
)

/** The same addresses as they are written. */
export function statedEmails(student: Pick<Student, 'users' | 'clerkAccounts'>): string[] {
  const addresses = [
    ...student.users.map((user) => user.email),
    ...student.clerkAccounts.flatMap((account) =>
      account.emails.filter((email) => email.verified).map((email) => email.address),
    ),
  ]
  return addresses.flatMap((address) => (address?.trim() ? [address] : []))
}

/** Every id under which documents may refer to the student: `_id`s and Clerk ids (both conventions are in use). */
export const studentReferenceIds = oncePer((student: Student): readonly string[] => {
  const ids = student.users.flatMap((user) => [user.id, user.clerkId])
  const clerkIds = student.clerkAccounts.map((account) => account.id)
  return [...new Set([...ids, ...clerkIds, student.clerkId].filter((id) => id !== null))]
})
