import type Stripe from 'stripe'
import type {Row} from './row.ts'
import type {Owner} from './wire.ts'

/** Customers are not written down in a world: one exists where a session, a charge or an invoice names it. */
export interface DerivedCustomer {
  id: string
  email: string | null
  name: string | null
  phone: string | null
}
export type CustomerRow = Row<DerivedCustomer>

/** What one session, charge or invoice says of its customer. */
export interface CustomerSighting {
  id: string | null
  created: number
  email: string | null
  name: string | null
  phone: string | null
}

/** The newest address and name are those that Stripe would show; the customer is as old as its oldest sighting. */
export function customerRows(sightings: CustomerSighting[]): CustomerRow[] {
  const rows = new Map<string, CustomerRow>()
  for (const {id, created, email, name, phone} of sightings.toSorted(newestFirst)) {
    if (id === null) continue
    const newer = rows.get(id)?.stored
    const stored = {
      id,
      email: newer?.email ?? email,
      name: newer?.name ?? name,
      phone: newer?.phone ?? phone,
    }
    rows.set(id, {id, created, stored, stated: {}})
  }
  return [...rows.values()]
}

const newestFirst = (one: CustomerSighting, other: CustomerSighting): number =>
  other.created - one.created

export function buildCustomer(
  customer: DerivedCustomer,
  created: number,
  owner: Owner,
): Stripe.Customer {
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
    email: customer.email,
    invoice_prefix: customer.id.slice(-8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: owner.livemode,
    metadata: {},
    name: customer.name,
    next_invoice_sequence: 1,
    phone: customer.phone,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  }
}
