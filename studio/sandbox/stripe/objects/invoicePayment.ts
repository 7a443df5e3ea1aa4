import type Stripe from 'stripe'
import type {Row} from './row.ts'
import type {Owner} from './wire.ts'

/** What ties an invoice to the payment intent that pays it. Worlds do not write it down. */
export interface DerivedInvoicePayment {
  id: string
  invoice: string
  payment_intent: string
  created: number
  currency: string
  amount_requested: number
  status: 'open' | 'paid' | 'canceled'
  paid_at: number | null
  is_default: boolean
}
export type InvoicePaymentRow = Row<DerivedInvoicePayment>

export function buildInvoicePayment(
  payment: DerivedInvoicePayment,
  owner: Owner,
): Stripe.InvoicePayment {
  const {status, created} = payment
  return {
    id: payment.id,
    object: 'invoice_payment',
    amount_paid: status === 'paid' ? payment.amount_requested : null,
    amount_requested: payment.amount_requested,
    created,
    currency: payment.currency,
    invoice: payment.invoice,
    is_default: payment.is_default,
    livemode: owner.livemode,
    payment: {payment_intent: payment.payment_intent, type: 'payment_intent'},
    status,
    status_transitions: {
      canceled_at: status === 'canceled' ? created : null,
      paid_at: payment.paid_at,
    },
  }
}
