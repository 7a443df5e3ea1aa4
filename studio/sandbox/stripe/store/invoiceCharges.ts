import {storedCharge, type StoredCharge} from '../objects/charge.ts'
import type {InvoiceRow} from '../objects/invoice.ts'
import type {Row} from '../objects/row.ts'
import type {SessionRow} from '../objects/session.ts'

interface Known {
  sessions: SessionRow[]
  charges: Row<StoredCharge>[]
}

/** A paid invoice was paid by a charge, also where a world writes none down: Stripe lists it among all others. */
export function invoiceCharges(
  invoices: InvoiceRow[],
  {sessions, charges}: Known,
): Row<StoredCharge>[] {
  const known = new Set([
    ...sessions.map(({stored}) => stored.payment_intent),
    ...charges.map(({stored}) => stored.payment_intent),
  ])
  return invoices.flatMap(({stored: invoice}) => {
    const [intent] = invoice.payments.map(({stored}) => stored.payment_intent)
    if (invoice.amount_paid === 0 || intent === undefined || known.has(intent)) return []
    const id = intent.replace(/^pi_/, 'ch_')
    const created = invoice.status_transitions.paid_at ?? invoice.created
    const stored = storedCharge.parse({
      id,
      created,
      payment_intent: intent,
      amount: invoice.amount_paid,
      currency: invoice.currency,
      customer: invoice.customer,
      billing_details: {email: invoice.customer_email, name: invoice.customer_name},
    })
    return [{id, created, stored, stated: {}}]
  })
}
