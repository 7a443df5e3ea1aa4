import {objectField, referenceField, textField, type JsonObject} from '../../schemas/rules/json.ts'
import type {DocumentChange} from '../../schemas/rules/plan/plan.ts'

/** By what the subscriptions of one payment are known, and which of them a repair leaves active. */
export interface PaymentIdentity {
  /** Subscriptions that the repair leaves active. Empty: it gives nobody anything. */
  ownIds: string[]
  sessionIds: string[]
  /** Payment intents and charges. */
  paymentIds: string[]
  evidenceKeys: string[]
  /** Where no id of Stripe is known: the pass and its holder. */
  passIds: string[]
  holderIds: string[]
}

/** The same for a plan and for the note of a repair. */
interface Repaired {
  purchase: {purchaseId: string; paymentIntentId: string | null; chargeId: string | null} | null
  changes: readonly DocumentChange[]
}

export function paymentIdentity({purchase, changes}: Repaired): PaymentIdentity {
  const active = changes
    .filter(
      ({documentType, after}) => documentType === 'subscription' && after['isActive'] === true,
    )
    .map(({after}) => after)
  const given = active.length > 0 ? purchase : null
  const evidenceKeys = present(active.map(evidenceKeyOf))
  const onEvidence = active.filter((document) => evidenceKeyOf(document) !== null)
  return {
    ownIds: present(active.map((document) => textField(document, '_id'))),
    sessionIds: stripeIds([given?.purchaseId, ...fieldsOf(active, 'stripeSessionId')]),
    paymentIds: stripeIds([
      given?.paymentIntentId,
      given?.chargeId,
      ...fieldsOf(active, 'stripePaymentId'),
    ]),
    evidenceKeys,
    passIds: present(fieldsOf(onEvidence, 'passId')),
    holderIds: present(onEvidence.map((document) => referenceField(document, 'user'))),
  }
}

function evidenceKeyOf(document: JsonObject): string | null {
  const evidence = objectField(document, 'supportEvidence')
  return evidence && textField(evidence, 'key')
}

function fieldsOf(documents: readonly JsonObject[], field: string): (string | null)[] {
  return documents.map((document) => textField(document, field))
}

/** Ids that scripts made up are shared by documents that have nothing else in common. */
function stripeIds(ids: readonly (string | null | undefined)[]): string[] {
  return present(ids).filter((id) => /^(?:cs|pi|ch)_/.test(id))
}

function present(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}
