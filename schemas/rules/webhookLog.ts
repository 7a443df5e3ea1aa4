import type {Oddity} from './documents/oddity.ts'

/** A `webhookLog` document: what the host app wrote about one delivery. */
export interface WebhookLog {
  id: string
  sessionId: string | null
  eventType: string | null
  status: string | null
  error: string | null
  metadataType: string | null
  /** `metadata.tenantId`: the school that the payment said it was for. */
  schoolId: string | null
  /** Instant; empty where none of the document's can be read. */
  at: string
  oddities: Oddity[]
}
