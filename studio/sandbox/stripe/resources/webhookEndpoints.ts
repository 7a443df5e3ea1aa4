import {permissions} from '../requests/permissions.ts'
import {webhookEndpointKind} from './kinds.ts'
import {listRoute, retrieveRoute, type Route} from './route.ts'

const resource = {
  path: '/v1/webhook_endpoints',
  kind: webhookEndpointKind,
  permission: permissions.webhookEndpoints,
}

export const webhookEndpointRoutes: Route[] = [
  listRoute(resource, {}, () => ({})),
  retrieveRoute(resource),
]
