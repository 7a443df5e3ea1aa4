import type {StudentFacts} from '../facts.ts'
import type {Purchase} from '../purchase.ts'
import {foldEmail, studentEmails, studentReferenceIds} from '../student.ts'
import type {OtherPerson} from './otherPeople.ts'

/** Whom a payment names, by whatever value it holds. */
export interface NamedPeople {
  /** What the id, or the address in its place, leads to. `nobody`: it leads nowhere. `unread`: nobody has looked yet. */
  owner: 'student' | 'other' | 'nobody' | 'unread' | 'absent'
  /** Another person's id stands under some other key. */
  other: OtherPerson | null
  /** An address that is neither the payer's nor the owner's, as it stands. */
  recipient: string | null
}

/** Ids have these forms: Clerk's, Sanity's own, UUIDs, and those that this tool makes. A word or an order number is none. */
const ID_FORMS = [
  /^user_[A-Za-z0-9]{5,}$/,
  /^[A-Za-z0-9]{20,24}$/,
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  /^pass-support-user-[0-9a-f]+$/,
]

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/

export function hasIdForm(value: string): boolean {
  return ID_FORMS.some((form) => form.test(value))
}

export function isAddress(value: string): boolean {
  return ADDRESS.test(value)
}

type Known = Pick<StudentFacts, 'student' | 'otherPeople' | 'unknownIds'>

/** Values are read for what they are: an address is an address and a known id somebody's, whatever key they stand under. */
export function namedPeople(purchase: Purchase, facts: Known): NamedPeople {
  const {student, otherPeople, unknownIds} = facts
  const own = new Set(studentReferenceIds(student))
  const values = Object.values(purchase.metadata).map((value) => value.trim())
  const stated = purchase.claims.clerkId
  const other = otherPeople.find(({ids}) => values.some((value) => ids.includes(value))) ?? null
  const owner = ((): NamedPeople['owner'] => {
    if (stated === null) return values.some((value) => own.has(value)) ? 'student' : 'absent'
    if (own.has(stated)) return 'student'
    if (isAddress(stated)) return ownerOfAddress(foldEmail(stated), facts)
    if (otherPeople.some(({ids}) => ids.includes(stated))) return 'other'
    if (values.some((value) => own.has(value))) return 'student'
    return hasIdForm(stated) && !unknownIds.includes(stated) ? 'unread' : 'nobody'
  })()
  return {owner, other, recipient: recipientIn(purchase, values, owner, facts)}
}

function ownerOfAddress(
  email: string,
  {student, otherPeople}: Known,
): 'student' | 'other' | 'nobody' {
  if (studentEmails(student).includes(email)) return 'student'
  return otherPeople.some(({verifiedEmails}) => verifiedEmails.includes(email)) ? 'other' : 'nobody'
}

function recipientIn(
  {payerEmail, claims}: Purchase,
  values: readonly string[],
  owner: NamedPeople['owner'],
  {student, otherPeople}: Known,
): string | null {
  const ofOwner =
    owner === 'student'
      ? studentEmails(student)
      : otherPeople
          .filter(({ids}) => claims.clerkId !== null && ids.includes(claims.clerkId))
          .flatMap(({verifiedEmails}) => verifiedEmails)
  const known = new Set([...ofOwner, foldEmail(payerEmail ?? '')])
  return values.find((value) => isAddress(value) && !known.has(foldEmail(value))) ?? null
}
