import type Stripe from 'stripe'
import {z} from 'zod'
import {metadata, nullable, nullableInteger, nullableText} from './fields.ts'
import {innerList} from './innerList.ts'
import {buildInvoiceLine, type InvoiceLine, storedInvoiceLine} from './invoiceLine.ts'
import type {InvoicePaymentRow} from './invoicePayment.ts'
import type {Row} from './row.ts'
import type {Owner} from './wire.ts'

const statedPayment = z.object({payment: z.object({payment_intent: nullableText})})

/** What a world says of an invoice. What it leaves out is derived from the session that names it. */
export const storedInvoice = z.object({
  id: z.string().startsWith('in_'),
  created: z.int(),
  livemode: z.boolean().optional(),
  status: z.enum(['draft', 'open', 'paid', 'uncollectible', 'void']).default('paid'),
  amount_due: z.int().optional(),
  amount_paid: z.int().optional(),
  amount_remaining: z.int().optional(),
  subtotal: z.int().optional(),
  total: z.int().optional(),
  currency: z.string().default('nok'),
  customer: nullableText,
  customer_email: nullableText,
  customer_name: nullableText,
  /** Of an invoice before 2025-03-31; now it stands below `parent`. */
  subscription: nullableText,
  parent: nullable(
    z.object({subscription_details: nullable(z.object({subscription: z.string(), metadata}))}),
  ),
  /** Of an invoice before 2025-03-31; now it stands below `payments`. */
  payment_intent: nullableText,
  payments: z.object({data: z.array(statedPayment)}).optional(),
  billing_reason: z.string().optional(),
  period_start: z.int().optional(),
  period_end: z.int().optional(),
  status_transitions: nullable(
    z.object({
      finalized_at: nullableInteger,
      marked_uncollectible_at: nullableInteger,
      paid_at: nullableInteger,
      voided_at: nullableInteger,
    }),
  ),
  lines: z.object({data: z.array(storedInvoiceLine)}).default({data: []}),
  metadata,
})

export type StoredInvoice = z.output<typeof storedInvoice>

/** An invoice with nothing left open. */
export interface SettledInvoice extends Omit<StoredInvoice, 'lines' | 'payments'> {
  amount_due: number
  amount_paid: number
  amount_remaining: number
  subtotal: number
  total: number
  billing_reason: string
  period_start: number
  period_end: number
  status_transitions: Stripe.Invoice.StatusTransitions
  subscription_metadata: Record<string, string>
  lines: InvoiceLine[]
  payments: InvoicePaymentRow[]
}
export type InvoiceRow = Row<SettledInvoice>

export const optionalInvoiceFields = [
  'amount_paid_off_stripe',
  'auto_advance',
  'customer_tax_ids',
  'hosted_invoice_url',
  'invoice_pdf',
  'status_details',
] as const satisfies ReadonlyArray<keyof Stripe.Invoice>

const ordinary = {
  account_country: 'NO',
  account_name: 'Sandbox School',
  account_tax_ids: null,
  amount_overpaid: 0,
  amount_shipping: 0,
  automatic_tax: {
    disabled_reason: null,
    enabled: false,
    liability: null,
    provider: null,
    status: null,
  },
  automatically_finalizes_at: null,
  collection_method: 'charge_automatically',
  custom_fields: null,
  customer_account: null,
  customer_address: null,
  customer_phone: null,
  customer_shipping: null,
  customer_tax_exempt: 'none',
  default_payment_method: null,
  default_source: null,
  default_tax_rates: [],
  description: null,
  due_date: null,
  footer: null,
  from_invoice: null,
  issuer: {type: 'self'},
  last_finalization_error: null,
  latest_revision: null,
  next_payment_attempt: null,
  on_behalf_of: null,
  payment_settings: {
    default_mandate: null,
    payment_method_options: null,
    payment_method_types: null,
  },
  post_payment_credit_notes_amount: 0,
  pre_payment_credit_notes_amount: 0,
  receipt_number: null,
  rendering: null,
  shipping_cost: null,
  shipping_details: null,
  starting_balance: 0,
  statement_descriptor: null,
  test_clock: null,
  total_pretax_credit_amounts: [],
} satisfies Partial<Stripe.Invoice>

function parent(invoice: SettledInvoice): Stripe.Invoice.Parent | null {
  if (invoice.subscription === null) return null
  return {
    quote_details: null,
    subscription_details: {
      metadata: invoice.subscription_metadata,
      subscription: invoice.subscription,
    },
    type: 'subscription_details',
  }
}

export function buildInvoice(invoice: SettledInvoice, owner: Owner): Stripe.Invoice {
  const lines = invoice.lines.map((line) => buildInvoiceLine(line, owner))
  const discounts = invoice.lines.flatMap(({id, discount}) =>
    discount > 0 ? [{amount: discount, discount: `di_${id}`}] : [],
  )
  const finalized = invoice.status_transitions.finalized_at
  return {
    id: invoice.id,
    object: 'invoice',
    ...ordinary,
    amount_due: invoice.amount_due,
    amount_paid: invoice.amount_paid,
    amount_remaining: invoice.amount_remaining,
    application: owner.platform ? null : 'ca_SandboxPlatformApplication',
    attempt_count: invoice.status === 'draft' ? 0 : 1,
    attempted: invoice.status !== 'draft',
    billing_reason: invoice.billing_reason,
    created: invoice.created,
    currency: invoice.currency,
    customer: invoice.customer,
    customer_email: invoice.customer_email,
    customer_name: invoice.customer_name,
    discounts: discounts.map(({discount}) => discount),
    effective_at: finalized,
    ending_balance: finalized === null ? null : 0,
    lines: innerList(`/v1/invoices/${invoice.id}/lines`, lines),
    livemode: owner.livemode,
    metadata: invoice.metadata,
    number: finalized === null ? null : `SANDBOX-${invoice.id.slice(-4).toUpperCase()}`,
    parent: parent(invoice),
    period_end: invoice.period_end,
    period_start: invoice.period_start,
    status: invoice.status,
    status_transitions: invoice.status_transitions,
    subtotal: invoice.subtotal,
    subtotal_excluding_tax: invoice.subtotal,
    total: invoice.total,
    total_discount_amounts: discounts,
    total_excluding_tax: invoice.total,
    total_taxes: [],
    webhooks_delivered_at: finalized,
  }
}
