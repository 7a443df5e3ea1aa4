import {claimsOfSubscription, paymentFieldsOf} from '../../schemas/rules/claim/claimedPayment.ts'
import {stripeIdsIn} from '../../schemas/rules/claim/stripeIdsIn.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {objectField, referenceField, textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {DocumentChange} from '../../schemas/rules/plan/plan.ts'

/** By what the subscriptions of one payment are known, and which of them a repair leaves active. */
export interface PaymentIdentity {
  /** Subscriptions that the repair leaves active. Empty: it gives nobody anything. */
  ownIds: string[]
  /** Every id that Stripe has for the payment. */
  paymentIds: string[]
  /** These, and the names of typed proofs. */
  claimNames: string[]
  evidenceKeys: string[]
  /** Where no id of Stripe is known: the pass and its holder. */
  passIds: string[]
  holderIds: string[]
}

/** The same for a plan and for the note of a repair. */
interface Repaired {
  purchase: {
    purchaseId: string
    paymentIntentId: string | null
    chargeId: string | null
    names: readonly string[]
  } | null
  changes: readonly DocumentChange[]
}

export function paymentIdentity({purchase, changes}: Repaired): PaymentIdentity {
  const active = changes
    .filter(
      ({documentType, after}) => documentType === 'subscription' && after['isActive'] === true,
    )
    .map(({after}) => after)
  const given = active.length > 0 ? purchase : null
  const onEvidence = active.filter((document) => evidenceKeyOf(document) !== null)
  const subscriptions = active.map((document) => readSubscription(document))
  const stated = [
    given?.purchaseId,
    given?.paymentIntentId,
    given?.chargeId,
    ...(given?.names ?? []),
  ]
  // Ids that scripts made up are shared by documents that have nothing else in common.
  const paymentIds = stripeIdsIn(
    present([...stated, ...subscriptions.flatMap(paymentFieldsOf)]).join(' '),
  )
  const claimed = subscriptions.flatMap(claimsOfSubscription).flatMap(({names}) => names)
  return {
    ownIds: present(active.map((document) => textField(document, '_id'))),
    paymentIds,
    claimNames: present([...paymentIds, ...claimed]),
    evidenceKeys: present(active.map(evidenceKeyOf)),
    passIds: present(onEvidence.map((document) => textField(document, 'passId'))),
    holderIds: present(onEvidence.map((document) => referenceField(document, 'user'))),
  }
}

function evidenceKeyOf(document: JsonObject): string | null {
  const evidence = objectField(document, 'supportEvidence')
  return evidence && textField(evidence, 'key')
}

function present(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}
