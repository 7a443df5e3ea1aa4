import type {StudentFacts} from '../facts.ts'
import {objectField, textField} from '../json.ts'
import type {ClaimedBy} from '../plan/plan.ts'
import {claimsOfProof, referenceOf, type ClaimedPayment} from './claimedPayment.ts'
import {isLive, wasUpgraded, type HeldPass, type PaymentClaim} from './paymentClaim.ts'

type Claims = Pick<StudentFacts, 'claims' | 'evidenceUses'>

/** The pass that stands for one of the payments already. Null: none does, but for those that are named as one's own. */
export function claimedBy(
  payments: readonly ClaimedPayment[],
  facts: Claims,
  ownIds: readonly (string | null)[],
): ClaimedBy | null {
  const claims = facts.claims.filter((claim) => payments.some((it) => isClaimOf(claim, it)))
  const live = claims.find((claim) => isLive(claim) && !ownIds.includes(claim.subscriptionId))
  if (live?.pass) return ofPass(live.pass, live.schoolId, live.written)
  const former = facts.evidenceUses.find(
    ({subscription}) =>
      !ownIds.includes(subscription.id) &&
      // What came of a pass since then is in its claim, where it has one.
      (subscription.isActive || (claims.length === 0 && hasMovedOn(subscription))) &&
      payments.some((it) => restsOn(subscription, it)),
  )
  return former === undefined ? null : ofPass(former, former.subscription.schoolId, null)
}

export function isClaimOf(
  claim: Pick<PaymentClaim, 'names' | 'item'>,
  it: ClaimedPayment,
): boolean {
  return claim.item === it.item && claim.names.some((name) => it.names.includes(name))
}

export function ofPass(
  {subscription, studentId, studentName}: HeldPass,
  schoolId: string | null,
  written: PaymentClaim['written'],
): ClaimedBy {
  return {
    subscriptionId: subscription.id,
    passName: subscription.passName,
    studentId,
    studentName,
    schoolId: subscription.schoolId ?? schoolId,
    at: written?.at ?? (subscription.createdAt || null),
    actorName: written?.actorName ?? null,
  }
}

/** It was given on the same proof, typed in whatever manner, before there were claims. */
function restsOn(subscription: HeldPass['subscription'], payment: ClaimedPayment): boolean {
  const evidence = objectField(subscription.document, 'supportEvidence')
  const key = evidence && textField(evidence, 'key')
  if (key !== null && payment.formerKeys.includes(key)) return true
  const claims = claimsOfProof(subscription.schoolId ?? '', referenceOf(subscription) ?? '')
  return claims.some(({name}) => payment.names.includes(name))
}

function hasMovedOn(subscription: HeldPass['subscription']): boolean {
  return subscription.replacedBy !== null || wasUpgraded(subscription)
}
