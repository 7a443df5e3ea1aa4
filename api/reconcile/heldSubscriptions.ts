import {fieldReader} from '../../schemas/rules/documents/fieldReader.ts'
import {readSubscription} from '../../schemas/rules/documents/readSubscription.ts'
import {unreadableFields} from '../../schemas/rules/documents/unreadableDocument.ts'
import type {JsonObject} from '../../schemas/rules/json.ts'
import type {HeldSubscription} from '../../schemas/rules/reconcile/heldSubscription.ts'
import {instantOf} from '../../schemas/rules/validity.ts'
import type {Rows} from '../lake/eachReadable.ts'
import {storedDocuments} from '../lake/storedDocument.ts'

/** Projects a subscription to what `heldSubscriptions` reads. */
export const HELD = `{_id, _createdAt, _updatedAt, user, tenant, passId, pass, passName, isActive,
  purchasePrice, supportEvidence, stripeSessionId, stripePaymentId, stripePaymentIntentId, paymentId,
  upgradeHistory}`

const documents = storedDocuments('subscription')

/** Reads what a query projected with `HELD`. Each by itself: fields that cannot be read count as absent, and are named. */
export function heldSubscriptions(listed: unknown): Rows<HeldSubscription> {
  const {rows, unreadable} = documents.parse(listed)
  const read = rows.map(heldIn)
  return {
    rows: read.flatMap(({held}) => held ?? []),
    unreadable: [
      ...unreadable,
      ...read.flatMap(({fields}) => fields.map((field) => ({...field, schoolId: null}))),
    ],
  }
}

function heldIn(document: JsonObject) {
  const subscription = readSubscription(document)
  const {id, userId, passId, legacyPassId, passName, isActive, purchasePrice} = subscription
  const {stripeSessionId, stripePaymentId, stripePaymentIntentId, upgradeSessionIds} = subscription
  const createdAt = instantOf(subscription.createdAt) ?? instantOf(subscription.updatedAt)
  const fields = unreadableFields('subscription', subscription)
  // Nobody could say since when it is held.
  if (createdAt === null) return {held: null, fields: [{type: 'subscription', id, field: null}]}
  const own = fieldReader(document)
  const paymentId = own.id('paymentId')
  const named = [stripeSessionId, stripePaymentId, stripePaymentIntentId, paymentId]
  const held: HeldSubscription = {
    id,
    createdAt,
    userId,
    passId: passId ?? legacyPassId,
    passName,
    isActive,
    purchasePrice,
    paymentIds: [...new Set([...named.filter((name) => name !== null), ...upgradeSessionIds])],
    onEvidence: (own.object('supportEvidence')?.['key'] ?? null) !== null,
  }
  return {held, fields}
}
