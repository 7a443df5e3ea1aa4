import type Stripe from 'stripe'
import type {AccountName, PaymentReader} from '../ports/paymentReader.ts'
import {idOf} from '../stripe/expanded.ts'
import {NOTHING, type Answer} from './answer.ts'
import type {FoundCharge} from './gathering.ts'
import type {Question} from './question.ts'
import type {SourceReports} from './sourceReports.ts'

type OutsideQuestion = Extract<
  Question,
  {kind: 'customers' | 'payments-of-customer' | 'payment-of-intent' | 'invoice'}
>

/** What was paid without a checkout. A key may read all sessions and nothing of this: its failure stands by itself. */
export async function askOutsideCheckout(
  question: OutsideQuestion,
  reports: SourceReports,
  payments: PaymentReader,
): Promise<Answer> {
  const {account} = question
  const place = {source: 'stripe-outside-checkout', account} as const
  switch (question.kind) {
    case 'customers': {
      const reading = await payments.customers(account, question.email)
      reports.note(place, reading)
      if (!reading.ok) return NOTHING
      const ids = reading.value.map(({id}) => id)
      return (known) => ({...known, customerIds: new Set([...known.customerIds, ...ids])})
    }
    case 'payments-of-customer': {
      const {customerId} = question
      const [charges, invoices] = await Promise.all([
        payments.chargesOfCustomer(account, customerId),
        payments.invoicesOfCustomer(account, customerId),
      ])
      reports.note(place, charges)
      reports.note(place, invoices)
      const withPaid = charges.ok ? withCharges(account, charges.value) : NOTHING
      const withInvoiced = invoices.ok ? withInvoices(invoices.value) : NOTHING
      return (known) => withInvoiced(withPaid(known))
    }
    case 'payment-of-intent': {
      const reading = await payments.chargesOfIntent(account, question.paymentIntent)
      // What it was for is asked on every account that it could be on: that one does not know it is no failure.
      if (!reading.ok && reading.failure === 'unexpected-answer') return NOTHING
      reports.note({source: 'stripe', account}, reading)
      return reading.ok ? withCharges(account, reading.value) : NOTHING
    }
    case 'invoice': {
      const reading = await payments.invoice(account, question.invoiceId)
      reports.note(place, reading)
      return reading.ok && reading.value !== null ? withInvoices([reading.value]) : NOTHING
    }
  }
}

/** @param charges of one account */
export function withCharges(account: AccountName, charges: readonly Stripe.Charge[]): Answer {
  return (known) => {
    const all = new Map<string, FoundCharge>(known.charges)
    for (const charge of charges) all.set(charge.id, {account, charge})
    return {...known, charges: all}
  }
}

function withInvoices(invoices: readonly Stripe.Invoice[]): Answer {
  return (known) => ({
    ...known,
    invoices: new Map([...known.invoices, ...invoices.map((it) => [it.id, it] as const)]),
  })
}

/** The intent that a charge is an attempt at. */
export function intentOfCharge({charge}: FoundCharge): string | null {
  return idOf(charge.payment_intent)
}
