import {expect, test} from 'vitest'
import {NOW_SECONDS, refusal, SCHOOL, session, startStripe} from './startStripe.ts'

const SOLD = Date.parse('2026-01-31T10:00:00Z') / 1000

const membership = (fields: Record<string, unknown> = {}) =>
  session({
    mode: 'subscription',
    payment_intent: null,
    created: SOLD,
    amount_total: 60_000,
    customer: 'cus_kari',
    subscription: 'sub_kari',
    invoice: 'in_kari',
    subscription_data: {metadata: {passId: 'monthly'}},
    line_items: {
      data: [
        {description: 'Monthly Unlimited', amount_total: 60_000, price: {unit_amount: 60_000}},
      ],
    },
    ...fields,
  })

test('a subscription session has an invoice and a subscription, and no payment intent', async () => {
  const sold = membership()
  const {stripe, school} = await startStripe({sessions: [sold]})
  const {sessions} = stripe.checkout

  const plain = await sessions.retrieve(sold.id, {}, school)
  const {data} = await sessions.list(
    {expand: ['data.invoice.payments', 'data.subscription']},
    school,
  )

  expect(plain).toMatchObject({
    mode: 'subscription',
    payment_intent: null,
    customer: 'cus_kari',
    subscription: 'sub_kari',
    invoice: 'in_kari',
  })
  expect(data[0]).toMatchObject({
    subscription: {object: 'subscription', id: 'sub_kari', status: 'active'},
    invoice: {object: 'invoice', payments: {data: [{object: 'invoice_payment', status: 'paid'}]}},
  })
})

test('its invoice is paid, and a line says which month it is for', async () => {
  const {stripe, school} = await startStripe({sessions: [membership()]})

  const invoice = await stripe.invoices.retrieve('in_kari', {}, school)

  expect(invoice).toMatchObject({
    status: 'paid',
    billing_reason: 'subscription_create',
    total: 60_000,
    amount_paid: 60_000,
    amount_remaining: 0,
    currency: 'nok',
    customer: 'cus_kari',
    customer_email: 'kari@example.com',
    // Not the month that is paid for: the time in which invoice items could gather.
    period_start: SOLD,
    period_end: SOLD,
    status_transitions: {paid_at: SOLD},
    parent: {subscription_details: {subscription: 'sub_kari', metadata: {passId: 'monthly'}}},
    lines: {
      object: 'list',
      has_more: false,
      data: [
        {
          object: 'line_item',
          amount: 60_000,
          description: 'Monthly Unlimited',
          period: {start: SOLD, end: Date.parse('2026-02-28T10:00:00Z') / 1000},
        },
      ],
    },
  })
  for (const gone of ['payment_intent', 'charge', 'subscription', 'paid', 'payments']) {
    expect(invoice).not.toHaveProperty(gone)
  }
})

test('an intent leads to its invoice by the invoice payments, and back', async () => {
  const {stripe, school} = await startStripe({sessions: [membership()]})

  const [charge] = (await stripe.charges.list({customer: 'cus_kari'}, school)).data
  const intent = charge?.payment_intent
  if (typeof intent !== 'string') throw new Error('the charge names no intent')
  const {data} = await stripe.invoicePayments.list(
    {payment: {type: 'payment_intent', payment_intent: intent}, expand: ['data.invoice']},
    school,
  )
  const invoice = await stripe.invoices.retrieve(
    'in_kari',
    {expand: ['payments.data.payment.payment_intent']},
    school,
  )

  expect(charge).toMatchObject({amount: 60_000, billing_details: {email: 'kari@example.com'}})
  expect(data).toMatchObject([
    {
      object: 'invoice_payment',
      amount_paid: 60_000,
      is_default: true,
      status: 'paid',
      payment: {type: 'payment_intent', payment_intent: intent},
      invoice: {id: 'in_kari', object: 'invoice'},
    },
  ])
  expect(invoice.payments?.data[0]?.payment).toMatchObject({
    type: 'payment_intent',
    payment_intent: {id: intent, status: 'succeeded', latest_charge: charge?.id},
  })
  expect((await stripe.checkout.sessions.list({payment_intent: intent}, school)).data).toEqual([])
  const unknown = {type: 'payment_intent', payment_intent: 'pi_other'} as const
  expect((await stripe.invoicePayments.list({payment: unknown}, school)).data).toEqual([])
  const found = await stripe.invoicePayments.list({invoice: 'in_kari', status: 'paid'}, school)
  expect(found.data).toHaveLength(1)
  expect((await stripe.invoicePayments.retrieve(found.data[0]?.id ?? '', {}, school)).invoice).toBe(
    'in_kari',
  )
})

test.each([
  ['names it', {invoice: 'in_kari'}],
  ['is of its customer, amount and day', {customer: 'cus_kari'}],
])('a charge that %s pays the invoice', async (_, fields) => {
  const charge = {
    account: SCHOOL,
    id: 'py_membership',
    payment_intent: 'pi_membership',
    amount: 60_000,
    created: SOLD + 40,
    ...fields,
  }
  const {stripe, school} = await startStripe({sessions: [membership()], charges: [charge]})

  const {data} = await stripe.invoicePayments.list({invoice: 'in_kari'}, school)

  expect(data.map(({payment}) => payment.payment_intent)).toEqual(['pi_membership'])
  expect((await stripe.charges.list({}, school)).data.map(({id}) => id)).toEqual(['py_membership'])
})

const stated = (id: string, fields: Record<string, unknown> = {}) => ({
  account: SCHOOL,
  id,
  created: NOW_SECONDS - 600,
  customer: 'cus_kari',
  total: 60_000,
  ...fields,
})

test('narrows by customer, subscription, status and creation', async () => {
  const {stripe, school} = await startStripe({
    sessions: [membership()],
    invoices: [
      stated('in_renewal', {subscription: 'sub_kari'}),
      stated('in_open', {status: 'open', customer: 'cus_ola'}),
    ],
  })
  type Params = Parameters<typeof stripe.invoices.list>[0]
  const find = async (params: Params) =>
    (await stripe.invoices.list(params, school)).data.map(({id}) => id)

  expect((await find({})).toSorted()).toEqual(['in_kari', 'in_open', 'in_renewal'])
  expect(await find({customer: 'cus_kari'})).toEqual(['in_renewal', 'in_kari'])
  expect(await find({subscription: 'sub_kari'})).toEqual(['in_renewal', 'in_kari'])
  expect(await find({status: 'open'})).toEqual(['in_open'])
  expect(await find({created: {lt: NOW_SECONDS - 600}})).toEqual(['in_kari'])
  expect(await find({customer: 'cus_ola', status: 'paid'})).toEqual([])
})

test('what a world states of an invoice stands', async () => {
  const period = {start: SOLD, end: SOLD + 86_400}
  const {stripe, school} = await startStripe({
    invoices: [
      stated('in_kari', {
        customer_email: 'kari@example.com',
        payments: {data: [{payment: {type: 'payment_intent', payment_intent: 'pi_stated'}}]},
        parent: {subscription_details: {subscription: 'sub_kari'}},
        status_transitions: {paid_at: SOLD + 5},
        lines: {data: [{amount: 60_000, description: 'Monthly', period}]},
      }),
      stated('in_open', {status: 'open', total: 900}),
      stated('in_elsewhere', {payments: {data: []}}),
    ],
  })

  expect(await stripe.invoices.retrieve('in_kari', {expand: ['payments']}, school)).toMatchObject({
    billing_reason: 'subscription_cycle',
    status_transitions: {paid_at: SOLD + 5},
    parent: {subscription_details: {subscription: 'sub_kari'}},
    lines: {data: [{description: 'Monthly', period}]},
    payments: {data: [{payment: {payment_intent: 'pi_stated'}}]},
  })
  expect(await stripe.paymentIntents.retrieve('pi_stated', {}, school)).toMatchObject({
    status: 'succeeded',
    amount: 60_000,
    customer: 'cus_kari',
  })
  expect(await stripe.invoices.retrieve('in_open', {}, school)).toMatchObject({
    amount_due: 900,
    amount_paid: 0,
    amount_remaining: 900,
    status_transitions: {paid_at: null},
    parent: null,
  })
  // Paid outside Stripe: nothing was charged.
  expect((await stripe.charges.list({}, school)).data).toHaveLength(1)
})

test('a subscription is what was sold, for the month paid last', async () => {
  const renewal = NOW_SECONDS - 600
  const {stripe, school} = await startStripe({
    sessions: [membership()],
    invoices: [stated('in_renewal', {subscription: 'sub_kari'})],
  })

  const found = await stripe.subscriptions.retrieve(
    'sub_kari',
    {expand: ['items.data.price.product', 'latest_invoice']},
    school,
  )
  const {data} = await stripe.subscriptions.list({customer: 'cus_kari', status: 'all'}, school)

  expect(found).toMatchObject({
    object: 'subscription',
    status: 'active',
    customer: 'cus_kari',
    start_date: SOLD,
    metadata: {passId: 'monthly'},
    latest_invoice: {id: 'in_renewal'},
    items: {
      data: [
        {
          object: 'subscription_item',
          current_period_start: renewal,
          quantity: 1,
          price: {
            type: 'recurring',
            recurring: {interval: 'month', interval_count: 1},
            unit_amount: 60_000,
            product: {object: 'product', name: 'Monthly Unlimited'},
          },
        },
      ],
    },
  })
  // Periods stand on the items alone since 2025-03-31.
  expect(found).not.toHaveProperty('current_period_end')
  expect(data.map(({id}) => id)).toEqual(['sub_kari'])
  const of = async (params: Parameters<typeof stripe.subscriptions.list>[0]) =>
    (await stripe.subscriptions.list(params, school)).data
  expect(await of({customer: 'cus_other'})).toEqual([])
  expect(await of({status: 'canceled'})).toEqual([])
  expect(await refusal(stripe.subscriptions.retrieve('sub_none', {}, school))).toMatchObject({
    statusCode: 404,
    message: "No such subscription: 'sub_none'",
  })
})

test('a session without a customer gets one, since nobody subscribes as a guest', async () => {
  const {stripe, school} = await startStripe({sessions: [membership({customer: null})]})

  const {data} = await stripe.customers.list({email: 'kari@example.com'}, school)
  const [subscription] = (await stripe.subscriptions.list({customer: data[0]?.id ?? ''}, school))
    .data

  expect(data).toHaveLength(1)
  expect(subscription?.id).toBe('sub_kari')
})

test('what is not paid yet has an open invoice and an incomplete subscription', async () => {
  const {stripe, school} = await startStripe({
    sessions: [
      membership({payment_status: 'unpaid'}),
      membership({status: 'open', subscription: 'sub_open', invoice: 'in_never'}),
    ],
  })

  expect((await stripe.invoices.retrieve('in_kari', {}, school)).status).toBe('open')
  expect((await stripe.subscriptions.retrieve('sub_kari', {}, school)).status).toBe('incomplete')
  expect((await stripe.charges.list({}, school)).data).toEqual([])
  expect((await stripe.subscriptions.list({}, school)).data).toHaveLength(1)
  expect(await refusal(stripe.invoices.retrieve('in_never', {}, school))).toMatchObject({
    statusCode: 404,
  })
})

test('an invoice shows ten lines, and lists the rest', async () => {
  const lines = Array.from({length: 12}, (_, index) => ({description: `${index}`, amount: 1}))
  const {stripe, school} = await startStripe({
    invoices: [stated('in_long', {lines: {data: lines}})],
  })

  const found = await stripe.invoices.retrieve('in_long', {}, school)
  const all = await stripe.invoices
    .listLineItems('in_long', {limit: 5}, school)
    .autoPagingToArray({limit: 100})

  expect(found.lines.data).toHaveLength(10)
  expect(found.lines.has_more).toBe(true)
  expect(all.map(({description}) => description)).toEqual(lines.map(({description}) => description))
})

test('refuses what Stripe does not have, and what is not imitated', async () => {
  const {stripe, sandbox, school} = await startStripe({sessions: [membership()]})
  const list = (params: object) => refusal(stripe.invoices.list(params, school))

  expect(await list({payment_intent: 'pi_1'})).toMatchObject({code: 'parameter_unknown'})
  expect(await list({expand: ['data.payment_intent']})).toMatchObject({statusCode: 400})
  expect(await list({expand: ['data.payments.data.payment.payment_intent']})).toMatchObject({
    code: 'property_expansion_max_depth',
  })
  expect(await refusal(stripe.invoices.search({query: 'total:1'}, school))).toMatchObject({
    statusCode: 400,
  })
  expect(
    await refusal(
      stripe.invoicePayments.list({payment: {type: 'charge', payment_intent: 'pi_1'}}, school),
    ),
  ).toMatchObject({statusCode: 400, param: 'payment[type]'})
  expect(sandbox.unknownRequests()).toContain('GET /v1/invoices/search?query=total:1')
})
