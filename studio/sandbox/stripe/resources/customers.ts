import {z} from 'zod'
import type {CustomerRow} from '../objects/customer.ts'
import {createdParameter} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import type {SearchFields} from '../requests/searchQuery.ts'
import {customerKind} from './kinds.ts'
import {listRoute, retrieveRoute, type Route, searchRoute} from './route.ts'

const resource = {path: '/v1/customers', kind: customerKind, permission: permissions.customers}

const filters = {...createdParameter, email: z.string().optional()}

const searchable =
  ({created, stored}: CustomerRow): SearchFields =>
  (field) => {
    switch (field) {
      case 'created':
        return created
      case 'email':
        return stored.email
      case 'metadata':
        return null
      case 'name':
        return stored.name
      case 'phone':
        return stored.phone
      default:
        return undefined
    }
  }

export const customerRoutes: Route[] = [
  listRoute(resource, filters, ({email}) => ({equal: {email}})),
  searchRoute(resource, searchable),
  retrieveRoute(resource),
]
