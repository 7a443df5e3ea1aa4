import type {AssessedPurchase, Assessment} from '../../assessment/assessment.ts'
import {isServed} from '../../assessment/isServed.ts'
import {isPassPurchase} from '../../assessment/purchaseFacts.ts'
import {whatWasSold} from '../../assessment/whatWasSold.ts'
import {paymentFieldsOf} from '../../claim/claimedPayment.ts'
import {stripeIdsIn} from '../../claim/stripeIdsIn.ts'
import type {StudentFacts} from '../../facts.ts'
import {isPaid, type Purchase} from '../../purchase.ts'
import type {KnownPayment} from '../plan.ts'
import type {ResolvedBasis} from './basis.ts'

/** A payment that Stripe shows, as far as it is judged whoever made it. */
export type KnownEntry = Pick<AssessedPurchase, 'purchase' | 'paid' | 'schoolId' | 'sold' | 'links'>

/** The payments that ids in a typed proof lead to. */
export function paymentsTyped(
  reference: string,
  {facts, purchases, others}: Assessment,
): KnownEntry[] {
  const ids = stripeIdsIn(reference)
  const assessed = new Map(
    [...purchases, ...others].map((entry) => [entry.purchase.purchaseId, entry]),
  )
  const shown = facts.purchases.filter(({names}) => names.some((name) => ids.includes(name)))
  const each = new Map(
    [...facts.typedPayments, ...shown].map((purchase) => [purchase.purchaseId, purchase]),
  )
  return [...each.values()].map(
    (purchase) => assessed.get(purchase.purchaseId) ?? strangersEntry(purchase, {facts}),
  )
}

/** A payment of the student that no pass was given for, and that comes to the amount of a typed proof. */
export function paymentOfAmount(
  {amount}: ResolvedBasis,
  {facts, purchases}: Assessment,
): AssessedPurchase | null {
  return (
    purchases.find(
      (entry) =>
        isPassPurchase(entry) &&
        entry.kept &&
        !isServed(entry) &&
        entry.schoolId === facts.school.id &&
        entry.purchase.amount.minor === amount.minor,
    ) ?? null
  )
}

/** Where a payment is looked at. Null: at a school that the actor may not see. */
export function knownPayment(
  {purchase, schoolId}: KnownEntry,
  {facts, purchases}: Assessment,
): KnownPayment | null {
  const school = schoolId ?? facts.school.id
  if (!facts.schools.some(({id}) => id === school)) return null
  const isOwn = purchases.some((entry) => entry.purchase.purchaseId === purchase.purchaseId)
  const payer = facts.otherUsers.find(
    ({clerkId}) => clerkId !== null && clerkId === purchase.claims.clerkId,
  )
  return {
    purchaseId: purchase.purchaseId,
    schoolId: school,
    studentId: isOwn ? facts.student.id : (payer?.id ?? null),
  }
}

/** Of somebody else altogether: the subscriptions that carry one of its names stand for it. */
function strangersEntry(purchase: Purchase, {facts}: Pick<Assessment, 'facts'>): KnownEntry {
  const {schoolId, sold} = whatWasSold(purchase, facts)
  return {
    purchase,
    paid: isPaid(purchase),
    schoolId,
    sold,
    links: carriersOf(purchase.names, facts).map((subscriptionId) => ({
      purchaseId: purchase.purchaseId,
      subscriptionId,
      method: 'payment-intent',
    })),
  }
}

/** Subscriptions, at anybody, in which one of these names stands where ids of payments are kept. */
export function carriersOf(
  names: readonly string[],
  {subscriptions}: Pick<StudentFacts, 'subscriptions'>,
): string[] {
  return subscriptions
    .filter((subscription) =>
      stripeIdsIn(paymentFieldsOf(subscription).join(' ')).some((id) => names.includes(id)),
    )
    .map(({id}) => id)
}
