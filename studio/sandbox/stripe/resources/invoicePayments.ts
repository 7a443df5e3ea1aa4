import {z} from 'zod'
import {createdParameter} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import {invalidRequest} from '../requests/stripeFailure.ts'
import {invoicePaymentKind} from './kinds.ts'
import {listRoute, retrieveRoute, type Route} from './route.ts'

const resource = {
  path: '/v1/invoice_payments',
  kind: invoicePaymentKind,
  permission: permissions.invoices,
}

const oneOf = (param: string, choices: string[]) =>
  z.string().transform((text) => {
    if (choices.includes(text)) return text
    throw invalidRequest(`Invalid ${param}: must be one of ${choices.join(', ')}`, {param})
  })

const filters = {
  ...createdParameter,
  invoice: z.string().optional(),
  payment: z
    .strictObject({
      type: oneOf('payment[type]', ['payment_intent', 'payment_record']),
      payment_intent: z.string().optional(),
    })
    .optional(),
  status: oneOf('status', ['canceled', 'open', 'paid']).optional(),
}

/** The way from a payment intent to its invoice, since neither names the other any more. */
export const invoicePaymentRoutes: Route[] = [
  listRoute(resource, filters, ({invoice, payment, status}) => ({
    equal: {invoice, payment_intent: payment?.payment_intent, status},
    // Payments outside Stripe have records, of which the sandbox knows none.
    matches: () => payment?.type !== 'payment_record',
  })),
  retrieveRoute(resource),
]
