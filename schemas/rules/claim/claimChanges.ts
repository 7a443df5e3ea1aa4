import type {StudentFacts} from '../facts.ts'
import type {JsonObject} from '../json.ts'
import {added, changed, creation, patch} from '../plan/documentChange.ts'
import type {DocumentChange} from '../plan/plan.ts'
import type {ClaimedPayment} from './claimedPayment.ts'
import {claimIdOf} from './claimId.ts'
import type {PaymentClaim} from './paymentClaim.ts'

/** The subscription that stands for a payment, and its school. */
export interface ClaimHolder {
  subscriptionId: string
  schoolId: string
}

type Claims = Pick<StudentFacts, 'claims'>

/**
 * A subscription stands for what it is given for, and for whatever those stood for in whose place it comes. What was released
 * is taken up again; a payment that one of those held is known by that claim.
 */
export function passOnClaims(
  payments: readonly ClaimedPayment[],
  retired: readonly {id: string}[],
  holder: ClaimHolder,
  {claims}: Claims,
): DocumentChange[] {
  const followed = heldOf(
    retired.map(({id}) => id),
    claims,
  )
  const open = payments.filter(
    (payment) =>
      !followed.some((claim) => claim.names.some((name) => payment.names.includes(name))),
  )
  return [
    ...open.flatMap((payment) => taken(payment, holder, claims)),
    ...followed.flatMap((claim) => patched(claim, heldBy(holder))),
  ]
}

function taken(
  payment: ClaimedPayment,
  holder: ClaimHolder,
  claims: readonly PaymentClaim[],
): DocumentChange[] {
  const id = claimIdOf(payment)
  const found = claims.find((claim) => claim.id === id)
  if (found === undefined) return [newClaim(id, payment, holder)]
  const names = [...new Set([...found.names, ...payment.names])].toSorted()
  return patched(found, {...heldBy(holder), names})
}

/** The pass is taken back, so that its payment can be given again. */
export function releaseClaims(subscriptionId: string, {claims}: Claims): DocumentChange[] {
  return heldOf([subscriptionId], claims).flatMap(released)
}

export function released(claim: PaymentClaim): DocumentChange[] {
  const fields = changed(claim.document, 'state', 'released', 'payment-released')
  return fields.length === 0 ? [] : [patch('passPaymentClaim', claim, fields)]
}

/** Brings a claim to what is said of it, and leaves its other fields alone. */
export function patched(claim: PaymentClaim, fields: JsonObject): DocumentChange[] {
  const changes = Object.entries(fields).flatMap(([field, value]) =>
    changed(claim.document, field, value, 'payment-claimed'),
  )
  return changes.length === 0 ? [] : [patch('passPaymentClaim', claim, changes)]
}

function heldOf(subscriptionIds: readonly string[], claims: readonly PaymentClaim[]) {
  return claims.filter(
    ({isHeld, subscriptionId}) =>
      isHeld && subscriptionId !== null && subscriptionIds.includes(subscriptionId),
  )
}

function newClaim(id: string, {name, names, item}: ClaimedPayment, holder: ClaimHolder) {
  const fields = {payment: name, item, names: names.toSorted(), ...heldBy(holder)}
  return creation(
    'passPaymentClaim',
    id,
    Object.entries(fields).map(([field, value]) => added(field, value, 'payment-claimed')),
  )
}

function heldBy({subscriptionId, schoolId}: ClaimHolder) {
  return {state: 'held', subscription: weak(subscriptionId), school: weak(schoolId)}
}

/** A claim keeps nobody from managing their own documents. */
function weak(id: string): JsonObject {
  return {_type: 'reference', _ref: id, _weak: true}
}
