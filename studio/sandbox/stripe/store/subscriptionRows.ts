import type {InvoiceRow} from '../objects/invoice.ts'
import {recurrenceOf} from '../objects/lineItem.ts'
import {periodEnd} from '../objects/recurrence.ts'
import type {SessionRow} from '../objects/session.ts'
import type {SubscriptionRow} from '../objects/subscription.ts'
import {soldItems} from './soldItems.ts'

/** One subscription for each finished session of that mode which names it. */
export function subscriptionRows(
  sessions: SessionRow[],
  invoices: InvoiceRow[],
): SubscriptionRow[] {
  const newestFirst = invoices.toSorted((a, b) => b.created - a.created)
  const rows = new Map<string, SubscriptionRow>()
  for (const session of sessions) {
    const id = session.stored.subscription
    if (session.stored.mode !== 'subscription' || session.stored.status !== 'complete') continue
    if (id === null) continue
    const own = newestFirst.filter(({stored}) => stored.subscription === id)
    rows.set(id, subscriptionRow(id, session, own))
  }
  return [...rows.values()]
}

function subscriptionRow(id: string, session: SessionRow, invoices: InvoiceRow[]): SubscriptionRow {
  const {stored, created} = session
  const items = soldItems(session)
  const paid = invoices.find((invoice) => invoice.stored.status === 'paid')
  const recurrence = items.map(recurrenceOf).find((found) => found !== null)
  const monthly = {interval: 'month', interval_count: 1} as const
  const first = {start: created, end: periodEnd(created, recurrence ?? monthly)}
  return {
    id,
    created,
    stated: {},
    stored: {
      id,
      created,
      customer: stored.customer ?? '',
      currency: stored.currency,
      status: stored.payment_status === 'unpaid' ? 'incomplete' : 'active',
      metadata: stored.subscription_data?.metadata ?? {},
      items,
      period: paid?.stored.lines[0]?.period ?? first,
      latest_invoice: invoices[0]?.id ?? null,
    },
  }
}
