import type {ChargeRow} from '../objects/charge.ts'
import {type CustomerRow, customerRows, type CustomerSighting} from '../objects/customer.ts'
import type {InvoiceRow} from '../objects/invoice.ts'
import {payerEmail, type SessionRow} from '../objects/session.ts'

interface Named {
  sessions: SessionRow[]
  charges: ChargeRow[]
  invoices: InvoiceRow[]
}

/** Everybody whom a session, a charge or an invoice names as customer. */
export function accountCustomers({sessions, charges, invoices}: Named): CustomerRow[] {
  return customerRows([
    ...charges.map(ofCharge),
    ...sessions.map(ofSession),
    ...invoices.map(ofInvoice),
  ])
}

const ofSession = ({stored, created}: SessionRow): CustomerSighting => ({
  id: stored.customer,
  created,
  email: payerEmail(stored),
  name: stored.customer_details?.name ?? null,
  phone: stored.customer_details?.phone ?? null,
})

const ofCharge = ({stored, created}: ChargeRow): CustomerSighting => ({
  id: stored.customer,
  created,
  email: stored.billing_details?.email ?? null,
  name: stored.billing_details?.name ?? null,
  phone: stored.billing_details?.phone ?? null,
})

const ofInvoice = ({stored, created}: InvoiceRow): CustomerSighting => ({
  id: stored.customer,
  created,
  email: stored.customer_email,
  name: stored.customer_name,
  phone: null,
})
