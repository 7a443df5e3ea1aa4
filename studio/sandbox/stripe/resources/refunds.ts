import {z} from 'zod'
import {createdParameter} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import {refundKind} from './kinds.ts'
import {listRoute, retrieveRoute, type Route} from './route.ts'

/** The Dashboard grants both with one switch, and refusals name the one or the other. */
const permission = [permissions.charges, permissions.refunds]

const resource = {path: '/v1/refunds', kind: refundKind, permission}

const filters = {
  ...createdParameter,
  charge: z.string().optional(),
  payment_intent: z.string().optional(),
}

export const refundRoutes: Route[] = [
  listRoute(resource, filters, ({charge, payment_intent}) => ({equal: {charge, payment_intent}})),
  retrieveRoute(resource),
]
