import {z} from 'zod'
import type {ChargeRow, SettledCharge} from '../objects/charge.ts'
import {createdParameter} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import type {SearchFields} from '../requests/searchQuery.ts'
import {chargeKind} from './kinds.ts'
import {listRoute, retrieveRoute, type Route, searchRoute} from './route.ts'

const resource = {path: '/v1/charges', kind: chargeKind, permission: permissions.charges}

const filters = {
  ...createdParameter,
  customer: z.string().optional(),
  payment_intent: z.string().optional(),
  transfer_group: z.string().optional(),
}

/** In a search, `false` means refunded in part and null not at all. */
function refundedForSearch(charge: SettledCharge): string | null {
  if (charge.refunded) return 'true'
  return charge.amount_refunded > 0 ? 'false' : null
}

const searchable =
  ({created, stored}: ChargeRow): SearchFields =>
  (field, key) => {
    switch (field) {
      case 'amount':
        return stored.amount
      case 'billing_details.address.postal_code':
        return null
      case 'created':
        return created
      case 'currency':
        return stored.currency
      case 'customer':
        return stored.customer
      case 'disputed':
        return `${stored.disputed}`
      case 'metadata':
        return stored.metadata[key ?? ''] ?? null
      case 'refunded':
        return refundedForSearch(stored)
      case 'status':
        return stored.status
      default:
        return undefined
    }
  }

export const chargeRoutes: Route[] = [
  listRoute(resource, filters, ({customer, payment_intent, transfer_group}) => ({
    equal: {customer, payment_intent, transfer_group},
  })),
  searchRoute(resource, searchable),
  retrieveRoute(resource),
]
