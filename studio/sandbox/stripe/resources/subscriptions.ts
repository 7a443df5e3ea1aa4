import {z} from 'zod'
import type {SubscriptionRow} from '../objects/subscription.ts'
import {createdParameter} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import {invalidRequest} from '../requests/stripeFailure.ts'
import {subscriptionKind} from './kinds.ts'
import {listRoute, retrieveRoute, type Route} from './route.ts'

const resource = {
  path: '/v1/subscriptions',
  kind: subscriptionKind,
  permission: permissions.subscriptions,
}

const STATUSES = [
  'active',
  'all',
  'canceled',
  'ended',
  'incomplete',
  'incomplete_expired',
  'past_due',
  'paused',
  'trialing',
  'unpaid',
]

const status = z.string().transform((text) => {
  if (STATUSES.includes(text)) return text
  throw invalidRequest(`Invalid status: must be one of ${STATUSES.join(', ')}`, {param: 'status'})
})

const filters = {
  ...createdParameter,
  customer: z.string().optional(),
  status: status.optional(),
}

/** Those of the sandbox never end, so that a list without `status`, which leaves out the canceled, is the whole one. */
const isOfStatus = (asked: string | undefined, {stored}: SubscriptionRow): boolean =>
  asked === undefined || asked === 'all' || asked === stored.status

export const subscriptionRoutes: Route[] = [
  listRoute(resource, filters, ({customer, status: asked}) => ({
    equal: {customer},
    matches: (row) => isOfStatus(asked, row),
  })),
  retrieveRoute(resource),
]
