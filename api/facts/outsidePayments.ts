import {idOf} from '../stripe/expanded.ts'
import {intentsOf} from '../stripe/toOutsidePurchase.ts'
import {paymentIdsOf} from '../stripe/sessionFacts.ts'
import {intentOfCharge} from './askOutsideCheckout.ts'
import type {FoundCharge, Gathering} from './gathering.ts'

/** Charges that no checkout made, the last of each payment: earlier attempts at it were declined. */
export function outsidePayments({sessions, charges, invoices}: Gathering): FoundCharge[] {
  const ofSessions = new Set(
    [...sessions.values()].flatMap(({session}) => {
      const {paymentIntent, charge} = paymentIdsOf(session)
      const invoice = invoices.get(idOf(session.invoice) ?? '')
      return [paymentIntent, charge, ...(invoice === undefined ? [] : intentsOf(invoice))]
    }),
  )
  const outside = [...charges.values()].filter((found) => {
    const intent = intentOfCharge(found)
    return !ofSessions.has(found.charge.id) && (intent === null || !ofSessions.has(intent))
  })
  const ordered = outside.toSorted(
    (a, b) => a.charge.created - b.charge.created || (a.charge.id < b.charge.id ? -1 : 1),
  )
  return [...new Map(ordered.map((it) => [intentOfCharge(it) ?? it.charge.id, it])).values()]
}
