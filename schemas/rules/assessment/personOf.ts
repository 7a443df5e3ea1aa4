import type {StudentFacts} from '../facts.ts'
import type {Purchase} from '../purchase.ts'
import {foldEmail, mailboxOf, studentEmails, studentReferenceIds, type Student} from '../student.ts'

/** What ties a purchase to the student. The last three make it worth showing, not his. */
export const PERSON_MATCHES = [
  'user-id-in-session',
  'payer-email',
  'similar-email',
  'receipt',
  'subscription',
] as const
export type PersonMatch = (typeof PERSON_MATCHES)[number]

const OWN: ReadonlySet<PersonMatch> = new Set(['user-id-in-session', 'payer-email'])

/** The purchase is the student's, beyond what a person would have to say. */
export function isOwn(person: PersonMatch): boolean {
  return OWN.has(person)
}

/**
 * Whether a purchase is this student's, and by what. The id in the session decides; the payer's address counts only where
 * the session names nobody, for anyone may type any address at the checkout.
 */
export function personOf(
  purchase: Purchase,
  {student, subscriptions}: Pick<StudentFacts, 'student' | 'subscriptions'>,
): PersonMatch | null {
  const {clerkId} = purchase.claims
  const references = studentReferenceIds(student)
  if (clerkId !== null && references.includes(clerkId)) return 'user-id-in-session'
  const byEmail = clerkId === null ? matchByEmail(purchase.payerEmail, student) : null
  if (byEmail !== null) return byEmail
  const named = subscriptions.some(
    (subscription) =>
      subscription.userId !== null &&
      references.includes(subscription.userId) &&
      (subscription.stripeSessionId === purchase.purchaseId ||
        (purchase.paymentIntentId !== null &&
          subscription.stripePaymentId === purchase.paymentIntentId)),
  )
  return named ? 'subscription' : null
}

function matchByEmail(payerEmail: string | null, student: Student): PersonMatch | null {
  if (payerEmail === null || payerEmail.trim() === '') return null
  const payer = foldEmail(payerEmail)
  const known = studentEmails(student)
  if (known.includes(payer)) return accountsWith(payer, student) > 1 ? null : 'payer-email'
  // One mailbox at most providers, but not at all of them.
  const mailbox = mailboxOf(payer)
  return known.some((email) => mailboxOf(email) === mailbox) ? 'similar-email' : null
}

function accountsWith(email: string, {clerkAccounts}: Student): number {
  return clerkAccounts.filter((account) =>
    account.emails.some((entry) => entry.verified && foldEmail(entry.address) === email),
  ).length
}
