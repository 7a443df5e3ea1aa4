import {documentsOfAccount} from '../signIn.ts'
import {mismatchedDocuments} from './misdirectedDocuments.ts'
import type {AssessedPurchase, AssessedSubscription, Assessment} from './assessment.ts'
import {namedPeople} from './namedPeople.ts'
import {isOwn} from './personOf.ts'

/** Ids under which a pass shows to whoever paid; null where the payment names nobody. */
export function ownerReferenceIds(
  paidBy: AssessedPurchase,
  {facts, viewer}: Assessment,
): readonly string[] | null {
  if (isOwn(paidBy.person)) return viewer.referenceIds
  const {clerkId} = paidBy.purchase.claims
  // An id that leads nowhere is no owner's.
  if (clerkId === null || namedPeople(paidBy.purchase, facts).owner !== 'other') return null
  const documents = documentsOfAccount(clerkId, [...facts.otherUsers, ...facts.student.users])
  return [clerkId, ...documents.map(({id}) => id)]
}

/** The pass does not show to whoever paid for it, and a wrong Clerk id in the user document is not why. */
export function isWithWrongUser(
  {subscription: {userId}, paidBy}: AssessedSubscription,
  assessment: Assessment,
): boolean {
  if (paidBy === null || !paidBy.paid || paidBy.person === 'similar-email') return false
  const owners = ownerReferenceIds(paidBy, assessment)
  if (owners === null || (userId !== null && owners.includes(userId))) return false
  return !mismatchedDocuments(assessment.facts.student).some(({document}) => document.id === userId)
}
