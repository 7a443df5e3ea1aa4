import {schoolOf} from '../../schemas/rules/assessment/schoolOf.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import {carriedNames} from '../../schemas/rules/matching/carriedNames.ts'
import type {PaymentClaim} from '../../schemas/rules/claim/paymentClaim.ts'
import type {Purchase} from '../../schemas/rules/purchase.ts'
import type {Subscription} from '../../schemas/rules/subscription.ts'
import {isVisible, type VisibleSchools} from '../auth/visibleSchools.ts'

/**
 * What somebody may know of a student who sees some schools alone: what happened at these, and of other schools only a
 * subscription that a payment of these is booked on, or one that a typed proof names. Without it, the same payment would be given
 * a second time.
 *
 * @param typedIds ids of Stripe in the proof that a plan rests on
 */
export function factsWithinSight(
  facts: StudentFacts,
  visible: VisibleSchools,
  typedIds: readonly string[],
): StudentFacts {
  if (visible === 'all') return facts
  const purchases = facts.purchases.filter((purchase) => isOfSight(purchase, facts, visible))
  const shown = new Set(purchases.map(({purchaseId}) => purchaseId))
  const known = new Set(facts.purchases.map(({purchaseId}) => purchaseId))
  const named = [...purchases, ...facts.typedPayments].flatMap(({names}) => names)
  const paidBy = new Set([...named, ...typedIds])
  const schoolOfPass = new Map(facts.passes.map(({id, schoolId}) => [id, schoolId]))
  const isShown = (subscription: Subscription): boolean => {
    const {schoolId, passId, legacyPassId} = subscription
    const ofPass = schoolOfPass.get(passId ?? legacyPassId ?? '') ?? null
    return (
      isVisible(visible, schoolId ?? ofPass) ||
      carriedNames(subscription).some((name) => paidBy.has(name))
    )
  }
  const passes = facts.passes.filter(({schoolId}) => isVisible(visible, schoolId))
  const sold = new Set(passes.map(({id}) => id))
  return {
    ...facts,
    purchases,
    passes,
    schools: facts.schools.filter(({id}) => isVisible(visible, id)),
    foreignSchools: facts.schools
      .filter(({id}) => !isVisible(visible, id))
      .map(({id, slug, name}) => ({id, slug, name})),
    identity: {...facts.identity, others: facts.identity.others.filter(({tied}) => tied)},
    subscriptions: facts.subscriptions.filter(isShown),
    drafts: facts.drafts.filter(isShown),
    // Of a class without a school, nobody knows whose business it is.
    bookings: facts.bookings.filter(
      ({schoolId}) => schoolId !== null && isVisible(visible, schoolId),
    ),
    webhookLogs: facts.webhookLogs.filter(
      ({sessionId}) => sessionId === null || shown.has(sessionId) || !known.has(sessionId),
    ),
    passHolders: facts.passHolders.filter(({passId}) => sold.has(passId)),
    claims: facts.claims.map((claim) => claimInSight(claim, visible)),
    repairs: facts.repairs.filter(({schoolId}) => isVisible(visible, schoolId)),
    receipt: facts.receipt && {
      ...facts.receipt,
      users: facts.receipt.users.filter(({schoolId}) => isVisible(visible, schoolId)),
      subscriptions: facts.receipt.subscriptions.filter(isShown),
      purchases: facts.receipt.purchases.filter(({purchaseId}) => shown.has(purchaseId)),
    },
  }
}

/** That a payment was given counts whoever asks. Who has it and who gave it is for those who see the school. */
function claimInSight(claim: PaymentClaim, visible: VisibleSchools): PaymentClaim {
  const {pass, written} = claim
  if (isVisible(visible, pass?.subscription.schoolId ?? claim.schoolId)) return claim
  return {
    ...claim,
    pass: pass && {...pass, studentId: null, studentName: null},
    written: written && {...written, actorName: null},
  }
}

/** The school's account holds its own money, whatever the payment says about itself. */
function isOfSight(purchase: Purchase, facts: StudentFacts, visible: VisibleSchools): boolean {
  if (purchase.account === facts.school.stripeAccountId) return true
  return isVisible(visible, schoolOf(purchase, facts))
}
