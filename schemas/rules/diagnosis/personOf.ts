import type {Purchase} from '../purchase.ts'
import {foldEmail, studentEmails, studentReferenceIds, type Student} from '../student.ts'

/** What ties a purchase to the student. */
export const PERSON_MATCHES = ['user-id-in-session', 'payer-email'] as const
export type PersonMatch = (typeof PERSON_MATCHES)[number]

/**
 * Whether a purchase is this student's, and by what. The id in the session decides; the payer's address counts only where
 * the session names nobody, for anyone may type any address at the checkout.
 */
export function personOf(purchase: Purchase, student: Student): PersonMatch | null {
  const {clerkId} = purchase.claims
  if (clerkId !== null) {
    return studentReferenceIds(student).includes(clerkId) ? 'user-id-in-session' : null
  }
  if (purchase.payerEmail === null) return null
  return studentEmails(student).includes(foldEmail(purchase.payerEmail)) ? 'payer-email' : null
}
