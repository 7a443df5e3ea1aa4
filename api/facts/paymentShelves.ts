import type Stripe from 'stripe'
import {oncePer} from '../../schemas/rules/oncePer.ts'
import {idOf} from '../stripe/expanded.ts'
import type {AroundPayment} from '../stripe/moneyState.ts'
import {intentsOf} from '../stripe/toOutsidePurchase.ts'
import {intentOfCharge} from './askOutsideCheckout.ts'
import type {FoundCharge, Gathering} from './gathering.ts'

type Returned = Pick<AroundPayment, 'disputes' | 'refunds'>

/** What lies beside payments, by the names that lead to it. */
export interface PaymentShelves {
  chargesOf(intent: string): readonly FoundCharge[]
  invoiceOf(intent: string): Stripe.Invoice | null
  /** What names one of these, an intent or a charge. */
  returnsOf(names: readonly (string | null)[]): Returned
}

export const paymentShelves = oncePer(
  ({charges, invoices, disputes, refunds}: Gathering): PaymentShelves => {
    const byIntent = Map.groupBy(charges.values(), intentOfCharge)
    const invoiced = new Map(
      [...invoices.values()].flatMap((invoice) =>
        intentsOf(invoice).map((intent) => [intent, invoice] as const),
      ),
    )
    const disputed = byName(disputes)
    const refunded = byName(refunds)
    return {
      chargesOf: (intent) => byIntent.get(intent) ?? [],
      invoiceOf: (intent) => invoiced.get(intent) ?? null,
      returnsOf: (names) => ({disputes: among(disputed, names), refunds: among(refunded, names)}),
    }
  },
)

function byName<Item extends Stripe.Dispute | Stripe.Refund>(
  items: readonly Item[],
): ReadonlyMap<string | null, Item[]> {
  const named = items.flatMap((item) =>
    [idOf(item.payment_intent), idOf(item.charge)].map((name) => ({name, item})),
  )
  const groups = Map.groupBy(named, ({name}) => name)
  return new Map([...groups].map(([name, group]) => [name, group.map(({item}) => item)]))
}

function among<Item>(
  shelf: ReadonlyMap<string | null, readonly Item[]>,
  names: readonly (string | null)[],
): Item[] {
  return [...new Set(names.flatMap((name) => (name === null ? [] : (shelf.get(name) ?? []))))]
}
