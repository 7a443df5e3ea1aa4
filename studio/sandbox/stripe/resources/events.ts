import {z} from 'zod'
import {buildEvent, type EventRow, optionalEventFields} from '../objects/event.ts'
import {type WireObject, withStatedFields} from '../objects/wire.ts'
import {booleanParameter, createdParameter} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import {invalidRequest} from '../requests/stripeFailure.ts'
import type {AccountStore} from '../store/accountStore.ts'
import {
  chargeKind,
  disputeKind,
  findObject,
  invoiceKind,
  type Kind,
  paymentIntentKind,
  refundKind,
  sessionKind,
  subscriptionKind,
} from './kinds.ts'
import {listRoute, retrieveRoute, type Route, type RouteRequest} from './route.ts'

/** https://docs.stripe.com/api/events: events can be read for 30 days. */
const RETENTION_SECONDS = 30 * 86_400
const MAX_TYPES = 20

/** A world names the object of an event; the rest comes from the store. */
function snapshot({stored}: EventRow, store: AccountStore): WireObject {
  const stated = stored.data.object
  const id = stated.id ?? ''
  const found =
    findObject(sessionKind, id, store) ??
    findObject(chargeKind, id, store) ??
    findObject(paymentIntentKind, id, store) ??
    findObject(refundKind, id, store) ??
    findObject(disputeKind, id, store) ??
    findObject(invoiceKind, id, store) ??
    findObject(subscriptionKind, id, store)
  return {...found, ...stated}
}

const eventKind: Kind<EventRow> = {
  object: 'event',
  collection: (store) => store.events,
  build: (row, store) => {
    const event = buildEvent(row.stored, snapshot(row, store), store.owner)
    return withStatedFields({...event}, row.stated, optionalEventFields)
  },
}

const resource = {path: '/v1/events', kind: eventKind, permission: permissions.events}

const isRetained = (row: EventRow, {now}: RouteRequest): boolean =>
  row.created > now - RETENTION_SECONDS

const filters = {
  ...createdParameter,
  delivery_success: booleanParameter('delivery_success').optional(),
  type: z.string().optional(),
  types: z.array(z.string()).optional(),
}

function typeFilter(type: string | undefined, types: string[] | undefined) {
  if (type !== undefined && types !== undefined) {
    throw invalidRequest('You may only specify one of these parameters: type, types.', {
      code: 'parameters_exclusive',
    })
  }
  if ((types?.length ?? 0) > MAX_TYPES) {
    throw invalidRequest(`You may specify at most ${MAX_TYPES} types.`, {param: 'types'})
  }
  if (types) return (name: string) => types.includes(name)
  if (type === undefined || type === '*') return () => true
  // Only `type` takes a wildcard, and only at its end.
  return type.endsWith('*')
    ? (name: string) => name.startsWith(type.slice(0, -1))
    : (name: string) => name === type
}

export const eventRoutes: Route[] = [
  listRoute(resource, filters, ({type, types, delivery_success: delivered}, request) => {
    const ofType = typeFilter(type, types)
    return {
      matches: (row) =>
        isRetained(row, request) &&
        ofType(row.stored.type) &&
        (delivered === undefined || delivered === (row.stored.pending_webhooks === 0)),
    }
  }),
  retrieveRoute(resource, isRetained),
]
