import type {StudentFacts} from '../facts.ts'
import {carriedNames} from '../matching/carriedNames.ts'
import type {Purchase} from '../purchase.ts'
import {foldEmail, mailboxOf, studentEmails, studentReferenceIds, type Student} from '../student.ts'
import {namedPeople} from './namedPeople.ts'

/** What ties a purchase to the student. Those after the third make it worth showing, not his. */
export const PERSON_MATCHES = [
  'user-id-in-session',
  'payer-email',
  'customer',
  /** An id in the session is somebody's of whom nobody could be asked. */
  'id-unread',
  'names-other-account',
  'payer-of-other-account',
  'recipient',
  'similar-email',
  'receipt',
  'subscription',
] as const
export type PersonMatch = (typeof PERSON_MATCHES)[number]

const OWN: ReadonlySet<PersonMatch> = new Set(['user-id-in-session', 'payer-email', 'customer'])

/** The purchase is the student's, beyond what a person would have to say. */
export function isOwn(person: PersonMatch): boolean {
  return OWN.has(person)
}

type Known = Pick<
  StudentFacts,
  'student' | 'subscriptions' | 'drafts' | 'otherPeople' | 'unknownIds' | 'customerIds' | 'receipt'
>

/** Every name of a payment that a pass of the student's carries. */
export function namesHeldBy({
  student,
  subscriptions,
  drafts,
}: Pick<Known, 'student' | 'subscriptions' | 'drafts'>): ReadonlySet<string> {
  const references = new Set(studentReferenceIds(student))
  const held = [...subscriptions, ...drafts].filter(
    ({userId}) => userId !== null && references.has(userId),
  )
  return new Set(
    held.flatMap((subscription) => [
      ...carriedNames(subscription),
      ...subscription.upgradeSessionIds,
    ]),
  )
}

/**
 * Whether a purchase is this student's, and by what. An id in the session decides, if it leads to anybody; the payer's address
 * counts only where the session names nobody, for anyone may type any address at the checkout.
 *
 * @param held see `namesHeldBy`
 */
export function personOf(
  purchase: Purchase,
  facts: Known,
  held: ReadonlySet<string>,
): PersonMatch | null {
  const named = namedPeople(purchase, facts)
  if (named.owner === 'student') return 'user-id-in-session'
  const isCarried = purchase.names.some((name) => held.has(name))
  const namesOther = named.owner === 'other' || (named.owner !== 'unread' && named.other !== null)
  if (namesOther || named.owner === 'unread') {
    if (isCarried) return 'subscription'
    if (isToStudent(named.recipient, facts.student)) return 'recipient'
    if (!isPaidWithAddressOf(purchase, facts.student)) return null
    return namesOther ? 'names-other-account' : 'id-unread'
  }
  const byEmail = matchByEmail(purchase.payerEmail, facts)
  if (byEmail !== null && !(isCarried && byEmail !== 'payer-email')) return byEmail
  if (isCarried) return 'subscription'
  if (isToStudent(named.recipient, facts.student)) return 'recipient'
  const {customerId} = purchase
  return customerId !== null && facts.customerIds.includes(customerId) ? 'customer' : null
}

function isToStudent(recipient: string | null, student: Student): boolean {
  return recipient !== null && studentEmails(student).includes(foldEmail(recipient))
}

function isPaidWithAddressOf({payerEmail}: Purchase, student: Student): boolean {
  return payerEmail !== null && studentEmails(student).includes(foldEmail(payerEmail))
}

function matchByEmail(
  payerEmail: string | null,
  {student, otherPeople, receipt}: Pick<Known, 'student' | 'otherPeople' | 'receipt'>,
): PersonMatch | null {
  if (payerEmail === null || payerEmail.trim() === '') return null
  const payer = foldEmail(payerEmail)
  const known = studentEmails(student)
  if (known.includes(payer)) {
    const own = accountsWith(payer, student)
    const others = otherPeople.filter(({verifiedEmails}) => verifiedEmails.includes(payer)).length
    if (own === 0 && others === 1) return 'payer-of-other-account'
    return own > 1 || others > 0 ? null : 'payer-email'
  }
  // One mailbox at most providers, but not at all of them.
  const mailbox = mailboxOf(payer)
  const isOfReceipt = receipt !== null && foldEmail(receipt.email) === payer
  if (isOfReceipt && otherPeople.filter((it) => it.verifiedEmails.includes(payer)).length === 1) {
    return 'payer-of-other-account'
  }
  return known.some((email) => mailboxOf(email) === mailbox) ? 'similar-email' : null
}

function accountsWith(email: string, {clerkAccounts}: Student): number {
  return clerkAccounts.filter((account) =>
    account.emails.some((entry) => entry.verified && foldEmail(entry.address) === email),
  ).length
}

/** Ties by which a payment concerns the student, be it their own or not: it is shown, and speaks against "no payment". */
export const CONCERNS_STUDENT: Record<PersonMatch, boolean> = {
  'user-id-in-session': true,
  'payer-email': true,
  customer: true,
  'id-unread': true,
  'names-other-account': true,
  'payer-of-other-account': true,
  recipient: true,
  subscription: true,
  'similar-email': false,
  // One that a second address leads to is another account's: that file has it.
  receipt: false,
}
