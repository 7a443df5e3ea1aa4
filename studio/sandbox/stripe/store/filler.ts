import type {StripeWorld} from '../../world.ts'
import type {ChargeRow} from '../objects/charge.ts'
import {type PaymentIntentRow, paymentIntentRow} from '../objects/paymentIntent.ts'
import type {SessionRow, StoredSession} from '../objects/session.ts'
import type {Source} from './collection.ts'

type FillerPlan = Extract<NonNullable<StripeWorld['fillerNewerSessions']>, unknown[]>[number]

/**
 * Complete and paid sessions of other people. Nothing is stored: a row follows from its number,
 * and its number from its id or e-mail, so that 100,000 of them cost no memory.
 */
export interface Filler {
  sessions: Source<SessionRow>
  charges: Source<ChargeRow>
  paymentIntents: Source<PaymentIntentRow>
  sessionOfProduct(productId: string): SessionRow | undefined
}

const SECONDS_TO_PAY = 40
const DIGITS = 7
const PASSES = [
  {name: '1 Course (8 weeks)', amount: 129_000},
  {name: '10 Single Clip Card', amount: 200_000},
  {name: 'Open week Trial Pass', amount: 25_000},
  {name: '2 Course Pass', amount: 229_000},
] as const

/** @param number tells the fillers of one account apart */
export function createFiller(plan: FillerPlan, number: number, livemode: boolean): Filler {
  const names = fillerNames(number, livemode)
  const from = Math.floor(Date.parse(plan.from) / 1000)
  const to = Math.floor(Date.parse(plan.to) / 1000)
  const sessionCreated = (index: number) => to - Math.floor((index * (to - from)) / plan.count)
  const paidAt = (index: number) => sessionCreated(index) + SECONDS_TO_PAY
  const session = (index: number) => fillerSession(names, index, sessionCreated(index))
  const charge = (index: number) => fillerCharge(session(index), names.charge(index))
  const numberOf = (pattern: RegExp) => (text: string) => indexIn(text, pattern, plan.count)
  const byPaymentIntent = numberOf(names.paymentIntentPattern)
  const byEmail = numberOf(names.emailPattern)
  const byProduct = numberOf(names.productPattern)
  return {
    sessions: {
      length: plan.count,
      at: session,
      createdAt: sessionCreated,
      indexOf: numberOf(names.sessionPattern),
      lookup: lookupIn({'customer_details.email': byEmail, payment_intent: byPaymentIntent}),
    },
    charges: {
      length: plan.count,
      at: charge,
      createdAt: paidAt,
      indexOf: numberOf(names.chargePattern),
      lookup: lookupIn({payment_intent: byPaymentIntent}),
    },
    paymentIntents: {
      length: plan.count,
      at: (index) => paymentIntentRow(names.paymentIntent(index), session(index), charge(index)),
      createdAt: paidAt,
      indexOf: byPaymentIntent,
      lookup: lookupIn({}),
    },
    sessionOfProduct: (productId) => {
      const index = byProduct(productId)
      return index === undefined ? undefined : session(index)
    },
  }
}

function indexIn(text: string, pattern: RegExp, count: number): number | undefined {
  const found = pattern.exec(text)?.[1]
  return found !== undefined && Number(found) < count ? Number(found) : undefined
}

function lookupIn(fields: Record<string, (value: string) => number | undefined>) {
  return (field: string, value: string): number[] | 'all' => {
    if (field === 'status' && value === 'complete') return 'all'
    const index = fields[field]?.(value)
    return index === undefined ? [] : [index]
  }
}

function fillerNames(number: number, livemode: boolean) {
  const mode = livemode ? 'live' : 'test'
  const sessionStart = `cs_${mode}_a1SandboxSessionOfSomebodyElseThatFillsPagesF${number}x`
  const digits = (index: number) => index.toString().padStart(DIGITS, '0')
  const pattern = (before: string, after: string) =>
    new RegExp(`^${before}(\\d{${DIGITS}})${after}$`)
  return {
    person: (index: number) => `${number}${digits(index)}`,
    session: (index: number) => `${sessionStart}${digits(index)}`,
    sessionPattern: pattern(sessionStart, ''),
    // Products are named after the end of their session's id (see lineItem.ts).
    productPattern: new RegExp(`^prod_.*F${number}x(\\d{${DIGITS}})0$`),
    paymentIntent: (index: number) => `pi_3F${number}x${digits(index)}SandboxFiller`,
    paymentIntentPattern: pattern(`pi_3F${number}x`, 'SandboxFiller'),
    charge: (index: number) => `ch_3F${number}x${digits(index)}SandboxFiller`,
    chargePattern: pattern(`ch_3F${number}x`, 'SandboxFiller'),
    email: (index: number) => `somebody-else-${number}-${digits(index)}@example.com`,
    emailPattern: pattern(`somebody-else-${number}-`, '@example\\.com'),
  }
}

function fillerSession(
  names: ReturnType<typeof fillerNames>,
  index: number,
  created: number,
): SessionRow {
  const pass = PASSES[index % PASSES.length] ?? PASSES[0]
  const stored: StoredSession = {
    id: names.session(index),
    created,
    mode: 'payment',
    status: 'complete',
    payment_status: 'paid',
    amount_subtotal: pass.amount,
    amount_total: pass.amount,
    currency: 'nok',
    payment_intent: names.paymentIntent(index),
    payment_link: null,
    subscription: null,
    subscription_data: null,
    invoice: null,
    invoice_payment_intent: null,
    setup_intent: null,
    customer: null,
    customer_account: null,
    customer_email: null,
    customer_details: {email: names.email(index), name: 'Somebody Else', phone: null},
    client_reference_id: null,
    expires_at: null,
    metadata: {type: 'pass_purchase', userId: `user_SomebodyElse${names.person(index)}`},
    line_items: {data: [fillerLineItem(pass)]},
    total_details: null,
  }
  return {id: stored.id, created, stored, stated: {}}
}

function fillerLineItem(pass: (typeof PASSES)[number]) {
  return {
    description: pass.name,
    quantity: 1,
    amount_discount: 0,
    amount_subtotal: pass.amount,
    amount_tax: 0,
    amount_total: pass.amount,
    price: null,
  }
}

function fillerCharge(session: SessionRow, id: string): ChargeRow {
  const amount = session.stored.amount_total ?? 0
  const created = session.created + SECONDS_TO_PAY
  return {
    id,
    created,
    stated: {},
    stored: {
      id,
      created,
      payment_intent: session.stored.payment_intent,
      amount,
      amount_captured: amount,
      amount_refunded: 0,
      refunded: false,
      disputed: false,
      captured: true,
      paid: true,
      status: 'succeeded',
      currency: session.stored.currency,
      customer: null,
      billing_details: session.stored.customer_details,
      application_fee_amount: null,
      on_behalf_of: null,
      transfer_data: null,
      transfer_group: null,
      invoice: null,
      metadata: {},
    },
  }
}
