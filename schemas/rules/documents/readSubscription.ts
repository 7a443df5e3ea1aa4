import {
  booleanField,
  isJsonObject,
  numberField,
  referenceField,
  textField,
  type JsonObject,
} from '../json.ts'
import type {Subscription} from '../subscription.ts'

const LEGACY_FIELDS = ['status', 'purchaseDate', 'expiryDate']
const PRESENT_FIELDS = ['isActive', 'startDate', 'endDate']

/** Reads a stored `subscription`. Never fails: what is missing or of another type is null. */
export function readSubscription(document: JsonObject, hasDraft = false): Subscription {
  return {
    id: textField(document, '_id') ?? '',
    revision: textField(document, '_rev') ?? '',
    createdAt: textField(document, '_createdAt') ?? '',
    updatedAt: textField(document, '_updatedAt') ?? '',
    userId: referenceField(document, 'user'),
    schoolId: referenceField(document, 'tenant'),
    type: textField(document, 'type'),
    isActive: booleanField(document, 'isActive') === true,
    startDate: textField(document, 'startDate'),
    endDate: textField(document, 'endDate'),
    remainingClips: numberField(document, 'remainingClips'),
    passId: textField(document, 'passId'),
    legacyPassId: referenceField(document, 'pass'),
    passName: textField(document, 'passName'),
    purchasePrice: numberField(document, 'purchasePrice'),
    stripeSessionId: textField(document, 'stripeSessionId'),
    stripePaymentId: textField(document, 'stripePaymentId'),
    stripePaymentIntentId:
      textField(document, 'stripePaymentIntentId') ?? textField(document, 'paymentId'),
    upgradedAt: textField(document, 'upgradedAt'),
    upgradedToPassId: textField(document, 'upgradedToPassId'),
    upgradedFromSubscriptionId: textField(document, 'upgradedFromSubscriptionId'),
    upgradeSessionIds: upgradeSessions(document),
    replacedBy: referenceField(document, 'replacedBy'),
    legacyShape:
      LEGACY_FIELDS.some((field) => field in document) &&
      !PRESENT_FIELDS.some((field) => field in document),
    hasDraft,
    document,
  }
}

function upgradeSessions(document: JsonObject): string[] {
  const history = document['upgradeHistory']
  if (!Array.isArray(history)) return []
  return history.flatMap((item) => {
    const purchaseId = isJsonObject(item) ? textField(item, 'stripeSessionId') : null
    return purchaseId === null ? [] : [purchaseId]
  })
}
