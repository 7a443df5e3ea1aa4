import {type ChargeRow, storedCharge} from '../objects/charge.ts'
import type {CustomerRow} from '../objects/customer.ts'
import {type DisputeRow, storedDispute} from '../objects/dispute.ts'
import {type EventRow, storedEvent} from '../objects/event.ts'
import type {InvoiceRow} from '../objects/invoice.ts'
import type {InvoicePaymentRow} from '../objects/invoicePayment.ts'
import {productIdOf, type SoldItem} from '../objects/lineItem.ts'
import {
  paymentIntentCustomer,
  type PaymentIntentRow,
  paymentIntentRow,
} from '../objects/paymentIntent.ts'
import {type RefundRow, storedRefund} from '../objects/refund.ts'
import {parseRow} from '../objects/row.ts'
import {payerEmail, type SessionRow, sessionRow} from '../objects/session.ts'
import type {SubscriptionRow} from '../objects/subscription.ts'
import {storedWebhookEndpoint, type WebhookEndpointRow} from '../objects/webhookEndpoint.ts'
import type {AccountObject, Owner} from '../objects/wire.ts'
import {accountCustomers} from './accountCustomers.ts'
import {createArraySource} from './arraySource.ts'
import {type Collection, createCollection} from './collection.ts'
import type {Filler} from './filler.ts'
import {invoiceCharges} from './invoiceCharges.ts'
import {isMoneyUnderWay} from './isMoneyUnderWay.ts'
import {settleCharges} from './settleCharges.ts'
import {settleInvoices} from './settleInvoices.ts'
import {soldItems} from './soldItems.ts'
import {subscriptionRows} from './subscriptionRows.ts'

/** The world's lists, those objects alone that belong to one account and one mode. */
export interface AccountObjects {
  sessions: AccountObject[]
  charges: AccountObject[]
  refunds: AccountObject[]
  disputes: AccountObject[]
  invoices: AccountObject[]
  events: AccountObject[]
  webhookEndpoints: AccountObject[]
}

/** Everything that one account holds in the key's mode, ready to be found. */
export interface AccountStore {
  owner: Owner
  sessions: Collection<SessionRow>
  charges: Collection<ChargeRow>
  paymentIntents: Collection<PaymentIntentRow>
  refunds: Collection<RefundRow>
  disputes: Collection<DisputeRow>
  invoices: Collection<InvoiceRow>
  invoicePayments: Collection<InvoicePaymentRow>
  subscriptions: Collection<SubscriptionRow>
  events: Collection<EventRow>
  webhookEndpoints: Collection<WebhookEndpointRow>
  customers: Collection<CustomerRow>
  soldItem(productId: string): SoldItem | undefined
  refundsOf(chargeId: string): RefundRow[]
  /** Whether an object of that id exists in the mode that the key cannot see. */
  inOtherMode(id: string): boolean
}

export function createAccountStore(
  owner: Owner,
  objects: AccountObjects,
  fillers: Filler[],
  otherModeIds: ReadonlySet<string>,
): AccountStore {
  const chargesAsStated = objects.charges.map((charge) => parseRow(storedCharge, charge))
  const isUnderWay = isMoneyUnderWay(chargesAsStated)
  const sessions = objects.sessions.map((session) => sessionRow(session, isUnderWay))
  const invoices = settleInvoices({
    sessions,
    invoices: objects.invoices,
    charges: chargesAsStated,
  })
  const refundsAsStated = objects.refunds.map((refund) => parseRow(storedRefund, refund))
  const disputesAsStated = objects.disputes.map((dispute) => parseRow(storedDispute, dispute))
  const charges = settleCharges({
    sessions,
    charges: [
      ...chargesAsStated,
      ...invoiceCharges(invoices, {sessions, charges: chargesAsStated}),
    ],
    refunds: refundsAsStated,
    disputes: disputesAsStated,
  })
  const chargeOf = findCharge(charges)
  const refunds = refundsAsStated.map((row) => withCharge(row, chargeOf(row)))
  const disputes = disputesAsStated.map((row) => withCharge(row, chargeOf(row)))
  const soldById = new Map(sessions.flatMap(soldItemsById))
  return {
    owner,
    sessions: sessionCollection(sessions, fillers),
    charges: chargeCollection(charges, fillers),
    paymentIntents: paymentIntentCollection(sessions, charges, fillers),
    refunds: collect(refunds, moneyFields),
    disputes: collect(disputes, moneyFields),
    invoices: collect(invoices, {
      customer: (row) => row.stored.customer,
      subscription: (row) => row.stored.subscription,
      status: (row) => row.stored.status,
    }),
    invoicePayments: collect(
      invoices.flatMap((invoice) => invoice.stored.payments),
      {
        invoice: (row) => row.stored.invoice,
        payment_intent: (row) => row.stored.payment_intent,
        status: (row) => row.stored.status,
      },
    ),
    subscriptions: collect(subscriptionRows(sessions, invoices), {
      customer: (row) => row.stored.customer,
    }),
    events: collect(
      objects.events.map((event) => parseRow(storedEvent, event)),
      {},
    ),
    webhookEndpoints: collect(
      objects.webhookEndpoints.map((endpoint) => parseRow(storedWebhookEndpoint, endpoint)),
      {},
    ),
    customers: collect(accountCustomers({sessions, charges, invoices}), {
      email: (row) => row.stored.email,
    }),
    soldItem: (productId) => soldById.get(productId) ?? soldByFiller(fillers, productId),
    refundsOf: (chargeId) =>
      refunds
        .filter((refund) => refund.stored.charge === chargeId)
        .toSorted((a, b) => b.created - a.created),
    inOtherMode: (id) => otherModeIds.has(id),
  }
}

const collect = <Row extends {id: string; created: number}>(
  rows: Row[],
  fields: Record<string, (row: Row) => string | null>,
): Collection<Row> => createCollection([createArraySource(rows, fields)])

const moneyFields = {
  charge: (row: RefundRow | DisputeRow) => row.stored.charge ?? null,
  payment_intent: (row: RefundRow | DisputeRow) => row.stored.payment_intent,
}

function sessionCollection(sessions: SessionRow[], fillers: Filler[]) {
  const stored = createArraySource(sessions, {
    'customer_details.email': (row) => payerEmail(row.stored),
    payment_intent: (row) => row.stored.payment_intent,
    payment_link: (row) => row.stored.payment_link,
    subscription: (row) => row.stored.subscription,
    customer: (row) => row.stored.customer,
    customer_account: (row) => row.stored.customer_account,
    status: (row) => row.stored.status,
  })
  return createCollection([stored, ...fillers.map((filler) => filler.sessions)])
}

function chargeCollection(charges: ChargeRow[], fillers: Filler[]) {
  const stored = createArraySource(charges, {
    payment_intent: (row) => row.stored.payment_intent,
    customer: (row) => row.stored.customer,
    transfer_group: (row) => row.stored.transfer_group,
  })
  return createCollection([stored, ...fillers.map((filler) => filler.charges)])
}

function paymentIntentCollection(
  sessions: SessionRow[],
  charges: ChargeRow[],
  fillers: Filler[],
): Collection<PaymentIntentRow> {
  const found = new Map<string, {session: SessionRow | null; charge: ChargeRow | null}>()
  for (const session of sessions) {
    const id = session.stored.payment_intent
    if (id !== null) found.set(id, {session, charge: null})
  }
  for (const charge of charges) {
    const id = charge.stored.payment_intent
    if (id === null) continue
    const known = found.get(id) ?? {session: null, charge: null}
    found.set(id, {...known, charge: newest(known.charge, charge)})
  }
  const rows = [...found].map(([id, {session, charge}]) => paymentIntentRow(id, session, charge))
  const stored = createArraySource(rows, {
    customer: (row) => paymentIntentCustomer(row.stored),
    customer_account: (row) => row.stored.session?.stored.customer_account ?? null,
  })
  return createCollection([stored, ...fillers.map((filler) => filler.paymentIntents)])
}

/** Of two in the same second the one that did not fail came later: nobody pays again what is paid. */
function newest(known: ChargeRow | null, charge: ChargeRow): ChargeRow {
  if (!known || charge.created > known.created) return charge
  return charge.created === known.created && charge.stored.status !== 'failed' ? charge : known
}

function soldItemsById(session: SessionRow): [string, SoldItem][] {
  return soldItems(session).map((sold) => [productIdOf(sold), sold])
}

function soldByFiller(fillers: Filler[], productId: string): SoldItem | undefined {
  const session = fillers.map((filler) => filler.sessionOfProduct(productId)).find(Boolean)
  return session && soldItems(session)[0]
}

type Against = {stored: {charge?: string | null | undefined; payment_intent: string | null}}

function findCharge(charges: ChargeRow[]) {
  const byId = new Map(charges.map((charge) => [charge.id, charge]))
  const byIntent = new Map(
    charges
      .filter(({stored}) => stored.status !== 'failed')
      .map((charge) => [charge.stored.payment_intent, charge]),
  )
  return ({stored}: Against): ChargeRow | undefined =>
    stored.charge ? byId.get(stored.charge) : byIntent.get(stored.payment_intent ?? '')
}

/** Refunds and disputes name both charge and payment intent, although a world may state only one. */
function withCharge<Row extends RefundRow | DisputeRow>(row: Row, charge?: ChargeRow): Row {
  if (!charge) return row
  return {
    ...row,
    stored: {
      ...row.stored,
      charge: row.stored.charge ?? charge.id,
      payment_intent: row.stored.payment_intent ?? charge.stored.payment_intent,
      currency: row.stored.currency ?? charge.stored.currency,
    },
  }
}
