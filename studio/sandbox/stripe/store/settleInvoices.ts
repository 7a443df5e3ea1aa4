import type {StoredCharge} from '../objects/charge.ts'
import {
  type InvoiceRow,
  type SettledInvoice,
  storedInvoice,
  type StoredInvoice,
} from '../objects/invoice.ts'
import type {InvoiceLine, StoredInvoiceLine} from '../objects/invoiceLine.ts'
import type {InvoicePaymentRow} from '../objects/invoicePayment.ts'
import {recurrenceOf, type SoldItem} from '../objects/lineItem.ts'
import {periodEnd} from '../objects/recurrence.ts'
import {parseRow, type Row} from '../objects/row.ts'
import {payerEmail, type SessionRow} from '../objects/session.ts'
import type {AccountObject} from '../objects/wire.ts'
import {soldItems} from './soldItems.ts'

interface Sources {
  sessions: SessionRow[]
  invoices: AccountObject[]
  charges: Row<StoredCharge>[]
}

/**
 * The invoices of an account: those that a world states, and one for each finished session that names it. What a world
 * states of an invoice stands; what it leaves open follows from the session.
 */
export function settleInvoices({sessions, invoices, charges}: Sources): InvoiceRow[] {
  const stated = new Map(invoices.map((invoice) => [invoice.id, invoice]))
  const sessionOf = new Map(
    sessions
      .filter(({stored}) => stored.invoice !== null && stored.status === 'complete')
      .map((session) => [session.stored.invoice ?? '', session]),
  )
  const payingCharge = findPayingCharge(sessions, charges)
  const ids = new Set([...sessionOf.keys(), ...stated.keys()])
  return [...ids].map((id) => {
    const session = sessionOf.get(id)
    const row = parseRow(storedInvoice, {
      ...(session && invoiceOfSession(session)),
      ...stated.get(id),
      account: '',
      id,
    })
    return {...row, stored: settle(row.stored, session, payingCharge)}
  })
}

function invoiceOfSession({stored: session}: SessionRow): Record<string, AccountObject[string]> {
  return {
    created: session.created,
    status: session.payment_status === 'unpaid' ? 'open' : 'paid',
    total: session.amount_total ?? 0,
    currency: session.currency,
    customer: session.customer,
    customer_email: payerEmail(session),
    customer_name: session.customer_details?.name ?? null,
    subscription: session.mode === 'subscription' ? session.subscription : null,
  }
}

type FindCharge = (invoice: SettledTotals) => Row<StoredCharge> | undefined
type SettledTotals = StoredInvoice & {total: number}

const DAY_SECONDS = 86_400

/** A charge pays an invoice that it names; or one of its customer, amount and day, when no session claims its intent. */
function findPayingCharge(sessions: SessionRow[], charges: Row<StoredCharge>[]): FindCharge {
  const claimed = new Set(sessions.map(({stored}) => stored.payment_intent))
  const free = charges.filter(
    ({stored}) => stored.payment_intent !== null && !claimed.has(stored.payment_intent),
  )
  return (invoice) =>
    charges.find(({stored}) => stored.invoice === invoice.id && stored.payment_intent !== null) ??
    free.find(
      ({stored, created}) =>
        stored.invoice === null &&
        stored.customer !== null &&
        stored.customer === invoice.customer &&
        stored.amount === invoice.total &&
        Math.abs(created - invoice.created) < DAY_SECONDS,
    )
}

function settle(
  invoice: StoredInvoice,
  session: SessionRow | undefined,
  payingCharge: FindCharge,
): SettledInvoice {
  const total =
    invoice.total ?? invoice.amount_paid ?? invoice.amount_due ?? sumOf(invoice.lines.data)
  const due = invoice.amount_due ?? total
  const paid = invoice.amount_paid ?? (invoice.status === 'paid' ? due : 0)
  const details = invoice.parent?.subscription_details
  const subscription = details?.subscription ?? invoice.subscription
  const known = {...invoice, total, subscription}
  const lines = linesOf(known, session)
  const transitions = transitionsOf(invoice)
  const intents = paymentIntentsOf(known, session, payingCharge, paid)
  return {
    ...known,
    amount_due: due,
    amount_paid: paid,
    amount_remaining: invoice.amount_remaining ?? Math.max(0, due - paid),
    subtotal: invoice.subtotal ?? sumOf(lines),
    billing_reason: invoice.billing_reason ?? reasonOf(subscription, session),
    // While a subscription begins, no time has passed in which invoice items could have gathered.
    period_start: invoice.period_start ?? invoice.created,
    period_end: invoice.period_end ?? invoice.created,
    status_transitions: transitions,
    subscription_metadata: details?.metadata ?? session?.stored.subscription_data?.metadata ?? {},
    lines,
    payments: intents.map((intent, index) =>
      paymentRow(known, intent, index, {amount: due, paidAt: transitions.paid_at}),
    ),
  }
}

const sumOf = (lines: {amount: number}[]): number =>
  lines.reduce((sum, {amount}) => sum + amount, 0)

const reasonOf = (subscription: string | null, session: SessionRow | undefined): string => {
  if (subscription === null) return 'manual'
  return session ? 'subscription_create' : 'subscription_cycle'
}

function transitionsOf({status, created, status_transitions: stated}: StoredInvoice) {
  const when = (reached: boolean) => (reached ? created : null)
  return {
    finalized_at: stated?.finalized_at ?? when(status !== 'draft'),
    marked_uncollectible_at: stated?.marked_uncollectible_at ?? when(status === 'uncollectible'),
    paid_at: stated?.paid_at ?? when(status === 'paid'),
    voided_at: stated?.voided_at ?? when(status === 'void'),
  }
}

function linesOf(invoice: SettledTotals, session: SessionRow | undefined): InvoiceLine[] {
  const stated = invoice.lines.data
  const sold = session ? soldItems(session) : []
  if (stated.length > 0) return stated.map((line, index) => statedLine(invoice, line, index))
  if (sold.length > 0) return sold.map((item) => soldLine(invoice, item))
  const whole = {amount: invoice.total, description: null, quantity: 1, metadata: {}}
  return [statedLine(invoice, whole, 0)]
}

const lineId = (invoice: SettledTotals, index: number): string =>
  `${invoice.id.replace(/^in_/, 'il_')}${index}`

const commonOf = (invoice: SettledTotals) => ({
  invoice: invoice.id,
  subscription: invoice.subscription,
  currency: invoice.currency,
})

function statedLine(invoice: SettledTotals, line: StoredInvoiceLine, index: number): InvoiceLine {
  return {
    ...commonOf(invoice),
    ...line,
    id: line.id ?? lineId(invoice, index),
    discount: 0,
    period: line.period ?? periodOf(invoice, null),
    sold: null,
  }
}

function soldLine(invoice: SettledTotals, sold: SoldItem): InvoiceLine {
  const {item, index} = sold
  return {
    ...commonOf(invoice),
    id: lineId(invoice, index),
    amount: item.amount_subtotal,
    discount: item.amount_discount,
    description: item.description,
    quantity: item.quantity,
    period: periodOf(invoice, sold),
    metadata: {},
    sold,
  }
}

/** The time paid for: as stated, else one turn of the price, else the moment of the invoice. */
function periodOf(invoice: SettledTotals, sold: SoldItem | null) {
  const {created, period_start: start = created, period_end: end = start} = invoice
  if (end > start) return {start, end}
  if (invoice.subscription === null) return {start: created, end: created}
  const monthly = {interval: 'month', interval_count: 1} as const
  const recurrence = sold ? recurrenceOf(sold) : monthly
  return {start: created, end: recurrence ? periodEnd(created, recurrence) : created}
}

function paymentIntentsOf(
  invoice: SettledTotals,
  session: SessionRow | undefined,
  payingCharge: FindCharge,
  amountPaid: number,
): string[] {
  const listed = invoice.payments?.data.map(({payment}) => payment.payment_intent)
  if (listed) return listed.filter((id) => id !== null)
  const named =
    invoice.payment_intent ??
    session?.stored.payment_intent ??
    session?.stored.invoice_payment_intent ??
    payingCharge(invoice)?.stored.payment_intent
  if (named) return [named]
  return amountPaid > 0 ? [invoice.id.replace(/^in_/, 'pi_')] : []
}

function paymentRow(
  invoice: SettledTotals,
  intent: string,
  index: number,
  {amount, paidAt}: {amount: number; paidAt: number | null},
): InvoicePaymentRow {
  const id = `${invoice.id.replace(/^in_/, 'inpay_')}${index}`
  const created = invoice.created
  const status = {paid: 'paid', void: 'canceled'} as const
  return {
    id,
    created,
    stated: {},
    stored: {
      id,
      invoice: invoice.id,
      payment_intent: intent,
      created,
      currency: invoice.currency,
      amount_requested: amount,
      status:
        invoice.status === 'paid' || invoice.status === 'void' ? status[invoice.status] : 'open',
      paid_at: paidAt,
      is_default: index === 0,
    },
  }
}
