import {schoolOf} from '../assessment/schoolOf.ts'
import type {StudentFacts} from '../facts.ts'
import {
  foldEmail,
  mailboxOf,
  studentEmails,
  studentReferenceIds,
  type ClerkAccount,
  type UserDocument,
} from '../student.ts'
import {clerkIdOf} from '../signIn.ts'
import {crowdedAddresses} from './crowdedAddresses.ts'
import {foldPhone} from './foldPhone.ts'
import {areFirstNamesDifferent, isSameName} from './nameWords.ts'
import {signInSeparately} from './signInSeparately.ts'

/** What makes somebody look like the student. */
export const HINT_REASONS = [
  'same-address',
  'same-mailbox',
  'unconfirmed-address',
  'same-phone',
  'same-name',
  'paid-with-students-address',
  'students-payment-has-their-address',
] as const
export type HintReason = (typeof HINT_REASONS)[number]

/** What makes them look like two people. */
export const HINT_OBJECTIONS = [
  'different-names',
  'different-phones',
  'both-sign-in',
  'address-of-many',
] as const
export type HintObjection = (typeof HINT_OBJECTIONS)[number]

export const HINT_STRENGTHS = ['likely', 'possible', 'unlikely'] as const
export type HintStrength = (typeof HINT_STRENGTHS)[number]

/** Somebody who may be the same person. Never acted upon: a person has to say so. */
export interface IdentityHint {
  /** `_id` of a user document, or a Clerk id. */
  otherId: string
  kind: 'user' | 'clerk'
  name: string | null
  email: string | null
  reasons: HintReason[]
  objections: HintObjection[]
  strength: HintStrength
}

/** Whoever may be the same person as the student, the likeliest first. */
export function identityHints(facts: StudentFacts): IdentityHint[] {
  const {student, identity} = facts
  const own = new Set(studentReferenceIds(student))
  const documents = new Map(
    [
      ...identity.others.filter(({tied}) => tied).map(({user}) => user),
      ...payersOf(facts, facts.otherUsers),
    ]
      .filter(({id}) => !own.has(id))
      .map((user) => [user.id, user]),
  )
  const named = new Set([...documents.values()].flatMap((user) => clerkIdOf(user) ?? []))
  // An account is spoken of by its document, where that is known.
  const isFree = (id: string) => !own.has(id) && !named.has(id)
  const accounts = identity.otherAccounts.filter(({id}) => isFree(id))
  const payers = payerIds(facts).filter(
    (id) => isFree(id) && !accounts.some((account) => account.id === id),
  )
  return [
    ...[...documents.values()].map((user) => hintOfUser(user, facts)),
    ...accounts.map((account) => hintOfAccount(account, facts)),
    ...[...new Set(payers)].map((id) => hintOfPayer(id)),
  ]
    .filter(({reasons}) => reasons.length > 0)
    .toSorted((a, b) => rank(a) - rank(b) || a.otherId.localeCompare(b.otherId))
}

function rank({strength}: IdentityHint): number {
  return HINT_STRENGTHS.indexOf(strength)
}

function hintOfUser(user: UserDocument, facts: StudentFacts): IdentityHint {
  const {student} = facts
  const objections = objectionsTo(user, facts)
  const reasons: HintReason[] = [
    ...addressReason([user.email], facts),
    ...(student.users.some((own) => samePhone(own.phone, user.phone))
      ? (['same-phone'] as const)
      : []),
    ...(namesOf(facts).some((name) => isSameName(name, user.name)) ? (['same-name'] as const) : []),
    ...(payersOf(facts, [user]).length > 0 ? (['paid-with-students-address'] as const) : []),
    ...(hasPaidForStudent(user.email, facts)
      ? (['students-payment-has-their-address'] as const)
      : []),
  ]
  return {
    otherId: user.id,
    kind: 'user',
    name: user.name,
    email: user.email,
    reasons,
    objections,
    strength: strengthOf(reasons, objections),
  }
}

function hintOfAccount(account: ClerkAccount, facts: StudentFacts): IdentityHint {
  const {id, name, primaryEmail, emails} = account
  const verified = emails.filter((email) => email.verified).map(({address}) => address)
  const unconfirmed = emails.filter((email) => !email.verified)
  const own = new Set(studentEmails(facts.student))
  const reasons: HintReason[] = [
    ...addressReason(verified, facts),
    ...(unconfirmed.some(({address}) => own.has(foldEmail(address)))
      ? (['unconfirmed-address'] as const)
      : []),
    ...(namesOf(facts).some((known) => isSameName(known, name)) ? (['same-name'] as const) : []),
    ...(payerIds(facts).includes(id) ? (['paid-with-students-address'] as const) : []),
  ]
  const objections: HintObjection[] = [
    ...(areNamesDifferent(name, facts) ? (['different-names'] as const) : []),
    ...(facts.student.clerkAccounts.length > 0 ? (['both-sign-in'] as const) : []),
  ]
  const strength = strengthOf(reasons, objections)
  return {otherId: id, kind: 'clerk', name, email: primaryEmail, reasons, objections, strength}
}

/** Nothing is known of them but that they paid. */
function hintOfPayer(otherId: string): IdentityHint {
  return {
    otherId,
    kind: 'clerk',
    name: null,
    email: null,
    reasons: ['paid-with-students-address'],
    objections: [],
    strength: 'possible',
  }
}

function addressReason(emails: readonly (string | null)[], {student}: StudentFacts): HintReason[] {
  const own = studentEmails(student)
  const typed = emails.flatMap((email) => (email?.trim() ? [foldEmail(email)] : []))
  if (typed.some((email) => own.includes(email))) return ['same-address']
  const mailboxes = new Set(own.map(mailboxOf))
  return typed.some((email) => mailboxes.has(mailboxOf(email))) ? ['same-mailbox'] : []
}

/** What speaks against one person, told for the link as well as for the hint. */
export function objectionsTo(other: UserDocument, facts: StudentFacts): HintObjection[] {
  const {users, unknownClerkIds} = facts.student
  const unknown = new Set(unknownClerkIds)
  const phones = users.flatMap(({phone}) => foldPhone(phone) ?? [])
  const phone = foldPhone(other.phone)
  return [
    ...(areNamesDifferent(other.name, facts) ? (['different-names'] as const) : []),
    ...(phone !== null && phones.length > 0 && !phones.includes(phone)
      ? (['different-phones'] as const)
      : []),
    ...(users.some((own) => signInSeparately(own, other, unknown))
      ? (['both-sign-in'] as const)
      : []),
    ...(isAddressOfMany(other, facts) ? (['address-of-many'] as const) : []),
  ]
}

function isAddressOfMany({email}: UserDocument, {student, identity}: StudentFacts): boolean {
  if (!email?.trim()) return false
  const known = [...student.users, ...identity.others.map(({user}) => user)]
  return crowdedAddresses(known).has(foldEmail(email))
}

function areNamesDifferent(name: string | null, facts: StudentFacts): boolean {
  const names = namesOf(facts)
  return names.length > 0 && names.every((own) => areFirstNamesDifferent(own, name))
}

function namesOf({student}: StudentFacts): string[] {
  const stored = student.users.flatMap(({name}) => name ?? [])
  return stored.length > 0 ? stored : student.clerkAccounts.flatMap(({name}) => name ?? [])
}

function samePhone(a: string | null, b: string | null): boolean {
  const folded = foldPhone(a)
  return folded !== null && folded === foldPhone(b)
}

/** Clerk ids that payments to this school name beside an address of the student. */
function payerIds(facts: StudentFacts): string[] {
  const own = new Set(studentReferenceIds(facts.student))
  const addresses = new Set(studentEmails(facts.student))
  return facts.purchases.flatMap((purchase) => {
    const {claims, payerEmail} = purchase
    const isTheirs = claims.clerkId !== null && !own.has(claims.clerkId)
    const hasAddress = payerEmail !== null && addresses.has(foldEmail(payerEmail))
    const isHere = schoolOf(purchase, facts) === facts.school.id
    return isTheirs && hasAddress && isHere && claims.clerkId !== null ? [claims.clerkId] : []
  })
}

function payersOf(facts: StudentFacts, users: readonly UserDocument[]): UserDocument[] {
  const ids = new Set(payerIds(facts))
  return users.filter(({id, clerkId}) => ids.has(id) || (clerkId !== null && ids.has(clerkId)))
}

function hasPaidForStudent(email: string | null, facts: StudentFacts): boolean {
  if (!email?.trim()) return false
  const own = new Set(studentReferenceIds(facts.student))
  if (studentEmails(facts.student).includes(foldEmail(email))) return false
  return facts.purchases.some(
    ({claims, payerEmail}) =>
      claims.clerkId !== null &&
      own.has(claims.clerkId) &&
      payerEmail !== null &&
      foldEmail(payerEmail) === foldEmail(email),
  )
}

function strengthOf(
  reasons: readonly HintReason[],
  objections: readonly HintObjection[],
): HintStrength {
  if (objections.includes('different-names') || objections.includes('address-of-many')) {
    return 'unlikely'
  }
  const isPlain = reasons.includes('same-mailbox') || reasons.length > 1
  return isPlain && objections.length === 0 ? 'likely' : 'possible'
}
