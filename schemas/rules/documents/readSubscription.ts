import {isJsonObject, textField, type JsonObject} from '../json.ts'
import {publishedId} from '../publishedId.ts'
import type {Subscription} from '../subscription.ts'
import {fieldReader, type FieldReader} from './fieldReader.ts'
import {trimmedText} from './trimmedText.ts'

const LEGACY_FIELDS = ['status', 'purchaseDate', 'expiryDate']
const PRESENT_FIELDS = ['isActive', 'startDate', 'endDate']

/** Reads a stored `subscription`. Never fails: what is missing is null, and so is what is odd beyond what the host app coerces. */
export function readSubscription(document: JsonObject, hasDraft = false): Subscription {
  const fields = fieldReader(document)
  const read: Omit<Subscription, 'oddities'> = {
    id: textField(document, '_id') ?? '',
    revision: textField(document, '_rev') ?? '',
    createdAt: fields.text('_createdAt') ?? '',
    updatedAt: fields.text('_updatedAt') ?? '',
    userId: fields.reference('user'),
    schoolId: fields.reference('tenant'),
    type: fields.text('type'),
    isActive: fields.boolean('isActive') === true,
    startDate: fields.text('startDate'),
    endDate: fields.text('endDate'),
    remainingClips: fields.number('remainingClips'),
    passId: published(fields.id('passId')),
    legacyPassId: published(fields.reference('pass')),
    passName: fields.text('passName'),
    purchasePrice: fields.amount('purchasePrice'),
    stripeSessionId: fields.id('stripeSessionId'),
    stripePaymentId: fields.id('stripePaymentId'),
    stripePaymentIntentId: fields.id('stripePaymentIntentId') ?? fields.id('paymentId'),
    upgradedAt: fields.text('upgradedAt'),
    upgradedToPassId: published(fields.id('upgradedToPassId')),
    upgradedFromSubscriptionId: published(fields.id('upgradedFromSubscriptionId')),
    upgradeSessionIds: upgradeSessions(fields),
    replacedBy: published(fields.reference('replacedBy')),
    legacyShape:
      LEGACY_FIELDS.some((field) => field in document) &&
      !PRESENT_FIELDS.some((field) => field in document),
    hasDraft,
    document,
  }
  return {...read, oddities: fields.oddities()}
}

function published(id: string | null): string | null {
  return id === null ? null : publishedId(id)
}

function upgradeSessions(fields: FieldReader): string[] {
  return fields.list('upgradeHistory').flatMap((item) => {
    const purchaseId = isJsonObject(item) ? textField(item, 'stripeSessionId') : null
    return purchaseId === null ? [] : [trimmedText(purchaseId)]
  })
}
