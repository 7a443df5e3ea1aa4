import {z} from 'zod'
import {
  paymentIntentAmount,
  paymentIntentCurrency,
  paymentIntentCustomer,
  type PaymentIntentRow,
  paymentIntentStatus,
} from '../objects/paymentIntent.ts'
import {createdParameter} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import type {SearchFields} from '../requests/searchQuery.ts'
import {paymentIntentKind} from './kinds.ts'
import {listRoute, retrieveRoute, type Route, searchRoute} from './route.ts'

const resource = {
  path: '/v1/payment_intents',
  kind: paymentIntentKind,
  permission: permissions.paymentIntents,
}

const filters = {
  ...createdParameter,
  customer: z.string().optional(),
  customer_account: z.string().optional(),
}

const searchable =
  ({created, stored}: PaymentIntentRow): SearchFields =>
  (field) => {
    switch (field) {
      case 'amount':
        return paymentIntentAmount(stored)
      case 'created':
        return created
      case 'currency':
        return paymentIntentCurrency(stored)
      case 'customer':
        return paymentIntentCustomer(stored)
      case 'metadata':
        return null
      case 'status':
        return paymentIntentStatus(stored)
      default:
        return undefined
    }
  }

export const paymentIntentRoutes: Route[] = [
  listRoute(resource, filters, ({customer, customer_account}) => ({
    equal: {customer, customer_account},
  })),
  searchRoute(resource, searchable),
  retrieveRoute(resource),
]
