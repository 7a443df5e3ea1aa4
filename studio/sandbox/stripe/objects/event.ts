import type Stripe from 'stripe'
import {z} from 'zod'
import {nullableText} from './fields.ts'
import type {Row} from './row.ts'
import type {Owner, WireObject} from './wire.ts'

export const storedEvent = z.object({
  id: z.string().startsWith('evt_'),
  created: z.int(),
  livemode: z.boolean().optional(),
  type: z.string(),
  api_version: nullableText,
  pending_webhooks: z.int().nonnegative().default(0),
  data: z.object({
    object: z.looseObject({id: z.string().optional(), object: z.string().optional()}),
    previous_attributes: z.record(z.string(), z.json()).optional(),
  }),
})

export type StoredEvent = z.output<typeof storedEvent>
export type EventRow = Row<StoredEvent>

export const optionalEventFields = ['context'] as const satisfies ReadonlyArray<
  keyof Stripe.EventBase
>

/** The package's list of event types is closed; a world may hold one that is newer or older. */
type AnyEvent = Omit<Stripe.EventBase, 'type'> & {type: string}

/**
 * @param snapshot the object that the event is about, completed from the store
 */
export function buildEvent(event: StoredEvent, snapshot: WireObject, owner: Owner): AnyEvent {
  const previous = event.data.previous_attributes
  return {
    id: event.id,
    object: 'event',
    // Only events of connected accounts name their account.
    ...(owner.platform ? {} : {account: owner.accountId}),
    api_version: event.api_version ?? '2026-10-28.endive',
    created: event.created,
    data: previous ? {object: snapshot, previous_attributes: previous} : {object: snapshot},
    livemode: owner.livemode,
    pending_webhooks: event.pending_webhooks,
    request: {id: null, idempotency_key: null},
    type: event.type,
  }
}
