import {foldEmail, studentEmails} from '../../schemas/rules/student.ts'
import type {Gathering} from './gathering.ts'

type Known = Pick<Gathering, 'inquiry' | 'person' | 'clerkAccounts'>

/** Clerk ids begin so; the `_id` of a user document may be one. */
export function isClerkId(id: string): boolean {
  return id.startsWith('user_')
}

/** Every id by which a session or a document may name the student. */
export function referenceIdsOf({inquiry, person, clerkAccounts}: Known): Set<string> {
  const ids = [
    inquiry.studentId,
    ...person.users.flatMap(({id, clerkId}) => [id, clerkId]),
    ...clerkAccounts.map(({id}) => id),
  ]
  return new Set(ids.filter((id) => id !== null))
}

/** What stands for a Clerk id in documents, sorted. Scripts wrote ids there that Clerk never gave: it will say so. */
export function clerkIdsOf(known: Known): string[] {
  const stored = known.person.users.map(({clerkId}) => clerkId?.trim() ?? '')
  const ids = [...stored, ...[...referenceIdsOf(known)].filter(isClerkId)]
  // The id becomes part of a path.
  return [...new Set(ids)].filter((id) => /^\w+$/.test(id)).toSorted()
}

/** Addresses as they are spelled, for Stripe keeps them as they were typed. */
export function knownEmails({person, clerkAccounts}: Known): string[] {
  const typed = person.users.map(({email}) => email?.trim() ?? '')
  const verified = clerkAccounts.flatMap(({emails}) =>
    emails.filter((email) => email.verified).map(({address}) => address),
  )
  return [...new Set([...typed, ...verified])].filter((email) => email !== '')
}

/** A second address was named, and it is none of the student's own. */
export function isForeignAddress({inquiry, person, clerkAccounts}: Known): boolean {
  const own = studentEmails({users: person.users, clerkAccounts: [...clerkAccounts]})
  return inquiry.receiptEmail !== null && !own.includes(foldEmail(inquiry.receiptEmail))
}

/** Equal for two addresses that most providers deliver to one mailbox: `A+b@x` and `a@x`. */
export function mailboxOf(email: string): string {
  return foldEmail(email).replace(/\+[^@]*(?=@)/, '')
}
