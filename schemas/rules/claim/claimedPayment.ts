import {fingerprint} from '../fingerprint.ts'
import {objectField, textField} from '../json.ts'
import {EVIDENCE_KINDS} from '../plan/intent.ts'
import {claimedName, type Purchase} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'
import {normalProof} from './normalProof.ts'
import {stripeIdsIn} from './stripeIdsIn.ts'

/** What can be given once: a payment, or one pass of several in it. */
export interface ClaimedPayment {
  /** The name that its claim is called by. */
  name: string
  /** Every name that it is known by, `name` among them. */
  names: string[]
  /** Which of the passes in it, from 0. */
  item: number
  /** Keys under which a pass on the same evidence was kept before there were claims. */
  formerKeys: string[]
}

export function claimOfPurchase(purchase: Purchase, item: number): ClaimedPayment {
  const name = claimedName(purchase)
  return {name, names: [...new Set([...purchase.names, name])], item, formerKeys: []}
}

/**
 * What a typed proof claims. The ids of Stripe that stand in it are the payment's own names, and each is claimed, for nobody
 * knows yet whether they are names of one. Any other text counts at its school alone, and no text of a person stands in an id.
 * Empty: the proof says nothing.
 */
export function claimsOfProof(schoolId: string, reference: string): ClaimedPayment[] {
  const formerKeys = EVIDENCE_KINDS.map((kind) => formerKey(schoolId, kind, reference))
  const ids = stripeIdsIn(reference)
  if (ids.length > 0) return ids.map((name) => ({name, names: [name], item: 0, formerKeys}))
  const proof = normalProof(reference)
  if (proof === '') return []
  const name = `proof_${fingerprint([schoolId, proof]).slice(0, 40)}`
  return [{name, names: [name], item: 0, formerKeys}]
}

/** What a stored subscription says itself that it was given for. Without a word of it, its own id has to do. */
export function claimsOfSubscription(subscription: Subscription): ClaimedPayment[] {
  const [name, ...further] = stripeIdsIn(paymentFieldsOf(subscription).join(' '))
  if (name !== undefined) return [{name, names: [name, ...further], item: 0, formerKeys: []}]
  const reference = referenceOf(subscription)
  const onProof = reference === null ? [] : claimsOfProof(subscription.schoolId ?? '', reference)
  if (onProof.length > 0) return onProof
  const own = `pass_${fingerprint([subscription.id]).slice(0, 40)}`
  return [{name: own, names: [own], item: 0, formerKeys: []}]
}

/** Whatever stands where the host app and its scripts keep ids of payments. */
export function paymentFieldsOf({
  stripeSessionId,
  stripePaymentId,
  stripePaymentIntentId,
}: Subscription): string[] {
  return [stripeSessionId, stripePaymentId, stripePaymentIntentId].filter((id) => id !== null)
}

/** What was typed as the proof that a subscription rests on. */
export function referenceOf({document}: Subscription): string | null {
  const evidence = objectField(document, 'supportEvidence')
  return evidence && textField(evidence, 'reference')
}

/** As passes on evidence were told apart before there were claims: another kind of proof was another payment. */
function formerKey(schoolId: string, kind: string, reference: string): string {
  return fingerprint([schoolId, kind, reference.toLowerCase().replace(/\s+/g, '')])
}
