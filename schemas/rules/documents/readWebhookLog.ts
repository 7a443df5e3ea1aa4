import {textField, type JsonObject} from '../json.ts'
import {instantOf} from '../validity.ts'
import type {WebhookLog} from '../webhookLog.ts'
import {fieldReader} from './fieldReader.ts'

/** Reads a stored `webhookLog`. Never fails: what is missing or odd is null. */
export function readWebhookLog(document: JsonObject): WebhookLog {
  const fields = fieldReader(document)
  const details = fieldReader(fields.object('details') ?? {}, 'details.')
  const metadata = fieldReader(details.object('metadata') ?? {}, 'details.metadata.')
  const at = instantOf(fields.text('timestamp')) ?? instantOf(textField(document, '_createdAt'))
  const read: Omit<WebhookLog, 'oddities'> = {
    id: textField(document, '_id') ?? '',
    sessionId: details.id('sessionId'),
    eventType: fields.text('eventType'),
    status: fields.text('status'),
    error: details.text('error'),
    metadataType: metadata.text('type'),
    schoolId: metadata.id('tenantId'),
    at: at ?? '',
  }
  return {...read, oddities: [fields, details, metadata].flatMap((part) => part.oddities())}
}
