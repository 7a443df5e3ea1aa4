import type Stripe from 'stripe'
import type {Row} from './row.ts'
import {payerEmail, type SessionRow} from './session.ts'
import type {Owner} from './wire.ts'

/** Customers are not written down in a world: one exists where a session names it. */
export interface DerivedCustomer {
  id: string
  session: SessionRow
}
export type CustomerRow = Row<DerivedCustomer>

/** @param sessions newest first: the newest address is the one that Stripe would show */
export function customerRows(sessions: SessionRow[]): CustomerRow[] {
  const rows = new Map<string, CustomerRow>()
  for (const session of sessions) {
    const id = session.stored.customer
    if (id === null) continue
    const newest = rows.get(id)?.stored.session ?? session
    rows.set(id, {id, created: session.created, stored: {id, session: newest}, stated: {}})
  }
  return [...rows.values()]
}

export const customerEmail = ({session}: DerivedCustomer): string | null =>
  payerEmail(session.stored)

export function buildCustomer(
  customer: DerivedCustomer,
  created: number,
  owner: Owner,
): Stripe.Customer {
  const details = customer.session.stored.customer_details
  return {
    id: customer.id,
    object: 'customer',
    address: null,
    balance: 0,
    created,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: customerEmail(customer),
    invoice_prefix: customer.id.slice(-8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: owner.livemode,
    metadata: {},
    name: details?.name ?? null,
    next_invoice_sequence: 1,
    phone: details?.phone ?? null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  }
}
