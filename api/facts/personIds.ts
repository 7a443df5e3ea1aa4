import {clerkIdOf} from '../../schemas/rules/signIn.ts'
import {foldEmail, studentEmails} from '../../schemas/rules/student.ts'
import {mailboxKey} from '../sessionIndex/indexedSession.ts'
import type {Wanted} from '../sessionIndex/mayConcern.ts'
import {followedPairs} from './followedPairs.ts'
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

/** What stands for a Clerk id in the student's documents, sorted. Scripts wrote ids there that Clerk never gave: it will say so. */
export function ownClerkIdsOf(known: Known): string[] {
  const stored = known.person.users.map(({clerkId}) => clerkId?.trim() ?? '')
  const ids = [...stored, ...[...referenceIdsOf(known)].filter(isClerkId)]
  // The id becomes part of a path.
  return [...new Set(ids)].filter((id) => /^\w+$/.test(id)).toSorted()
}

/** All that Clerk has to be asked about: also whether somebody at the same address has a live account, and whom a link names. */
export function clerkIdsOf(gathering: Known & Pick<Gathering, 'read'>): string[] {
  const {inquiry, read} = gathering
  const stored = read.users.flatMap((user) => clerkIdOf(user) ?? [])
  const other = inquiry.intent && 'otherId' in inquiry.intent ? [inquiry.intent.otherId] : []
  const ids = [...stored, ...other, ...followedPairs(read).flat()].filter(
    (id) => isClerkId(id) && /^\w+$/.test(id),
  )
  return [...new Set([...ownClerkIdsOf(gathering), ...ids])].toSorted()
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

/** By what the index may know the student. Sorted, for it is part of a question. */
export function wantedOf(known: Known): Wanted {
  const mailboxes = new Set(knownEmails(known).map(mailboxKey))
  return {ids: [...referenceIdsOf(known)].toSorted(), mailboxes: [...mailboxes].toSorted()}
}
