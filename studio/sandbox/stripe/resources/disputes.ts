import {z} from 'zod'
import {createdParameter} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import {disputeKind} from './kinds.ts'
import {listRoute, retrieveRoute, type Route} from './route.ts'

const resource = {path: '/v1/disputes', kind: disputeKind, permission: permissions.disputes}

const filters = {
  ...createdParameter,
  charge: z.string().optional(),
  payment_intent: z.string().optional(),
}

export const disputeRoutes: Route[] = [
  listRoute(resource, filters, ({charge, payment_intent}) => ({equal: {charge, payment_intent}})),
  retrieveRoute(resource),
]
