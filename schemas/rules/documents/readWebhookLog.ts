import {objectField, textField, type JsonObject} from '../json.ts'
import type {WebhookLog} from '../webhookLog.ts'

/** Reads a stored `webhookLog`. Never fails: what is missing or of another type is null. */
export function readWebhookLog(document: JsonObject): WebhookLog {
  const details = objectField(document, 'details') ?? {}
  const metadata = objectField(details, 'metadata') ?? {}
  return {
    id: textField(document, '_id') ?? '',
    sessionId: textField(details, 'sessionId'),
    eventType: textField(document, 'eventType'),
    status: textField(document, 'status'),
    error: textField(details, 'error'),
    metadataType: textField(metadata, 'type'),
    schoolId: textField(metadata, 'tenantId'),
    at: textField(document, 'timestamp') ?? textField(document, '_createdAt') ?? '',
  }
}
