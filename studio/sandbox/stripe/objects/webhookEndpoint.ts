import type Stripe from 'stripe'
import {z} from 'zod'
import {metadata, nullableText} from './fields.ts'
import type {Row} from './row.ts'
import type {Owner} from './wire.ts'

export const storedWebhookEndpoint = z.object({
  id: z.string().startsWith('we_'),
  created: z.int().default(1_700_000_000),
  livemode: z.boolean().optional(),
  api_version: nullableText,
  application: nullableText,
  description: nullableText,
  enabled_events: z.array(z.string()).default(['*']),
  status: z.enum(['enabled', 'disabled']).default('enabled'),
  url: z.string().default('https://app.example.com/api/webhooks/stripe'),
  metadata,
})

export type StoredWebhookEndpoint = z.output<typeof storedWebhookEndpoint>
export type WebhookEndpointRow = Row<StoredWebhookEndpoint>

/** `secret` is left out: Stripe shows it only in the answer to the creation. */
export function buildWebhookEndpoint(
  endpoint: StoredWebhookEndpoint,
  owner: Owner,
): Stripe.WebhookEndpoint {
  return {
    id: endpoint.id,
    object: 'webhook_endpoint',
    api_version: endpoint.api_version,
    application: endpoint.application,
    created: endpoint.created,
    description: endpoint.description,
    enabled_events: endpoint.enabled_events,
    livemode: owner.livemode,
    metadata: endpoint.metadata,
    status: endpoint.status,
    url: endpoint.url,
  }
}
