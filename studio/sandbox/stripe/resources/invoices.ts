import {z} from 'zod'
import {buildInvoiceLine} from '../objects/invoiceLine.ts'
import {planExpansion} from '../requests/expand.ts'
import {listPage} from '../requests/listPage.ts'
import {createdParameter, listParameters} from '../requests/parameters.ts'
import {permissions} from '../requests/permissions.ts'
import {readQuery} from '../requests/readQuery.ts'
import {invalidRequest} from '../requests/stripeFailure.ts'
import {createArraySource} from '../store/arraySource.ts'
import {createCollection} from '../store/collection.ts'
import {invoiceKind} from './kinds.ts'
import {listRoute, missing, retrieveRoute, type Route} from './route.ts'

const resource = {path: '/v1/invoices', kind: invoiceKind, permission: permissions.invoices}

const STATUSES = ['draft', 'open', 'paid', 'uncollectible', 'void']

const status = z.string().transform((text) => {
  if (STATUSES.includes(text)) return text
  throw invalidRequest(`Invalid status: must be one of ${STATUSES.join(', ')}`, {param: 'status'})
})

const filters = {
  ...createdParameter,
  customer: z.string().optional(),
  status: status.optional(),
  subscription: z.string().optional(),
}

const linesQuery = z.strictObject(listParameters)

/** An invoice shows ten of its lines; this lists them all, in the order of the invoice. */
const lines: Route = {
  path: '/v1/invoices/:id/lines',
  permission: permissions.invoices,
  answer: (request) => {
    const {store, id} = request
    const asked = readQuery(linesQuery, request.search)
    planExpansion(asked.expand, 'list of line_item')
    const invoice = store.invoices.get(id)
    if (!invoice) throw missing('invoice', request)
    const rows = invoice.stored.lines.map((line) => ({...line, created: invoice.created}))
    const page = listPage(createCollection([createArraySource(rows, {})]), 'line_item', asked)
    const data = page.rows.map((line) => buildInvoiceLine(line, store.owner))
    return {object: 'list', data, has_more: page.hasMore, url: `/v1/invoices/${id}/lines`}
  },
}

/** There is no filter by payment: that is asked of the invoice payments. */
export const invoiceRoutes: Route[] = [
  listRoute(resource, filters, ({customer, status: ofStatus, subscription}) => ({
    equal: {customer, status: ofStatus, subscription},
  })),
  retrieveRoute(resource),
  lines,
]
