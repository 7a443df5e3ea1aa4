import {z} from 'zod'
import {createdParameter} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import {invalidRequest} from '../requests/stripeFailure.ts'
import {sessionKind} from './kinds.ts'
import {listRoute, retrieveRoute, type Route} from './route.ts'

const resource = {
  path: '/v1/checkout/sessions',
  kind: sessionKind,
  permission: permissions.sessions,
}

const status = z.string().transform((text) => {
  if (text === 'open' || text === 'complete' || text === 'expired') return text
  throw invalidRequest('Invalid status: must be one of open, complete, or expired', {
    param: 'status',
  })
})

const filters = {
  ...createdParameter,
  customer: z.string().optional(),
  customer_account: z.string().optional(),
  customer_details: z.strictObject({email: z.string()}).optional(),
  payment_intent: z.string().optional(),
  payment_link: z.string().optional(),
  status: status.optional(),
  subscription: z.string().optional(),
}

/** There is no filter by metadata, reference, payment status or amount, and no search. */
export const sessionRoutes: Route[] = [
  listRoute(resource, filters, (query) => ({
    equal: {
      customer: query.customer,
      customer_account: query.customer_account,
      'customer_details.email': query.customer_details?.email,
      payment_intent: query.payment_intent,
      payment_link: query.payment_link,
      status: query.status,
      subscription: query.subscription,
    },
    matches: (row) => query.status === undefined || row.stored.status === query.status,
  })),
  retrieveRoute(resource),
]
