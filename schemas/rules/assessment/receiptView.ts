import {signInId, viewerReferenceIds} from '../signIn.ts'
import {carriedNames} from '../matching/carriedNames.ts'
import type {Subscription} from '../subscription.ts'
import {visibilityOf, type Viewer} from '../visibility.ts'
import type {AssessedPurchase, Assessment} from './assessment.ts'

/** A pass that another account of the person shows, and the one that was asked about does not. */
export interface ReceiptView {
  email: string
  clerkId: string | null
  subscription: Subscription
  paidBy: AssessedPurchase | null
}

/** Whether the pass lies under the account of the second address that the student named. */
export function receiptView({facts, viewer, others}: Assessment): ReceiptView | null {
  const {receipt} = facts
  if (receipt === null) return null
  const clerkId = signInId({...receipt, user: null, clerkId: null, unknownClerkIds: []})
  const theirs: Viewer = {
    ...viewer,
    referenceIds: viewerReferenceIds(clerkId, receipt.users),
  }
  const [subscription] = receipt.subscriptions
    .filter(
      (candidate) =>
        visibilityOf(candidate, theirs).tab === 'active' &&
        visibilityOf(candidate, viewer).tab !== 'active',
    )
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  if (subscription === undefined) return null
  const carried = new Set(carriedNames(subscription))
  const paidBy = others.find(({purchase}) => purchase.names.some((name) => carried.has(name)))
  return {email: receipt.email, clerkId, subscription, paidBy: paidBy ?? null}
}
