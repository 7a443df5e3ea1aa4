import {expect, test} from 'vitest'
import {NOW_SECONDS, OTHER_SCHOOL, refusal, SCHOOL, session, startStripe} from './startStripe.ts'

test('finds sessions by the payer address exactly as it was typed', async () => {
  const typed = session({customer_details: {email: 'Kari@Example.com', name: null}})
  const lower = session()
  const {stripe, school} = await startStripe({sessions: [typed, lower]})
  const find = async (email: string) => {
    const found = await stripe.checkout.sessions.list({customer_details: {email}}, school)
    return found.data.map(({id}) => id)
  }

  expect(await find('Kari@Example.com')).toEqual([typed.id])
  expect(await find('kari@example.com')).toEqual([lower.id])
  expect(await find('KARI@EXAMPLE.COM')).toEqual([])
  expect(await find('kari@example')).toEqual([])
})

test('an open session is found by the address that the shop filled in', async () => {
  const open = session({
    status: 'open',
    payment_intent: null,
    customer_details: null,
    customer_email: 'ola@example.com',
  })
  const {stripe, school} = await startStripe({sessions: [open]})

  const {data} = await stripe.checkout.sessions.list(
    {customer_details: {email: 'ola@example.com'}},
    school,
  )

  expect(data[0]).toMatchObject({
    id: open.id,
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    url: `https://checkout.stripe.com/c/pay/${open.id}`,
    customer_details: {email: 'ola@example.com'},
  })
})

test('narrows by status, creation, payment intent, customer, link and subscription', async () => {
  const early = session({created: NOW_SECONDS - 300, customer: 'cus_1'})
  const middle = session({created: NOW_SECONDS - 200, status: 'expired', payment_intent: null})
  const late = session({
    created: NOW_SECONDS - 100,
    payment_link: 'plink_1',
    subscription: 'sub_1',
  })
  const {stripe, school} = await startStripe({sessions: [middle, early, late]})
  type Params = Parameters<typeof stripe.checkout.sessions.list>[0]
  const find = async (params: Params) => {
    const found = await stripe.checkout.sessions.list(params, school)
    return found.data.map(({id}) => id)
  }

  expect(await find({})).toEqual([late.id, middle.id, early.id])
  expect(await find({status: 'expired'})).toEqual([middle.id])
  expect(await find({status: 'complete'})).toEqual([late.id, early.id])
  expect(await find({payment_intent: early.payment_intent ?? ''})).toEqual([early.id])
  expect(await find({customer: 'cus_1'})).toEqual([early.id])
  expect(await find({payment_link: 'plink_1'})).toEqual([late.id])
  expect(await find({subscription: 'sub_1'})).toEqual([late.id])
  expect(await find({created: NOW_SECONDS - 200})).toEqual([middle.id])
  expect(await find({created: {gte: NOW_SECONDS - 200}})).toEqual([late.id, middle.id])
  expect(await find({created: {gt: NOW_SECONDS - 200}})).toEqual([late.id])
  expect(await find({created: {lt: NOW_SECONDS - 200}})).toEqual([early.id])
  expect(await find({created: {gt: NOW_SECONDS - 300, lte: NOW_SECONDS - 200}})).toEqual([
    middle.id,
  ])
  expect(await find({customer: 'cus_1', status: 'expired'})).toEqual([])
})

test('keeps the accounts apart', async () => {
  const north = session()
  const south = session({account: OTHER_SCHOOL})
  const platform = session({account: 'platform'})
  const {stripe} = await startStripe({sessions: [north, south, platform]})
  const idsOf = async (options: {stripeAccount?: string}) => {
    const found = await stripe.checkout.sessions.list({}, options)
    return found.data.map(({id}) => id)
  }

  expect(await idsOf({stripeAccount: SCHOOL})).toEqual([north.id])
  expect(await idsOf({stripeAccount: OTHER_SCHOOL})).toEqual([south.id])
  expect(await idsOf({})).toEqual([platform.id])
  const error = await refusal(stripe.checkout.sessions.retrieve(north.id))
  expect(error).toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
    message: `No such checkout.session: '${north.id}'`,
  })
})

test('completes what a world leaves out, and drops what only annotates it', async () => {
  const free = session({
    amount_total: 0,
    payment_intent: null,
    createdIso: '2026-03-01T11:00:00Z',
    metadata: {passId: 'trial', count: 3},
  })
  const {stripe, school} = await startStripe({sessions: [free]})

  const found = await stripe.checkout.sessions.retrieve(free.id, {}, school)

  expect(found).toMatchObject({
    object: 'checkout.session',
    status: 'complete',
    payment_status: 'no_payment_required',
    currency: 'nok',
    livemode: true,
    url: null,
    metadata: {passId: 'trial', count: '3'},
    total_details: {amount_discount: 0},
  })
  expect(found).not.toHaveProperty('createdIso')
  expect(found).not.toHaveProperty('account')
  expect(found).not.toHaveProperty('line_items')
})

test('refuses parameters that Stripe does not have, and records the attempt', async () => {
  const {stripe, sandbox, school} = await startStripe({sessions: [session()]})
  const list = (params: object) => refusal(stripe.checkout.sessions.list(params, school))

  expect(await list({client_reference_id: 'user_kari'})).toMatchObject({
    statusCode: 400,
    code: 'parameter_unknown',
    param: 'client_reference_id',
    message: 'Received unknown parameter: client_reference_id',
  })
  expect(await list({metadata: {userId: 'user_kari'}, payment_status: 'paid'})).toMatchObject({
    message: 'Received unknown parameters: metadata, payment_status',
  })
  expect(await list({customer_details: {name: 'Kari'}})).toMatchObject({statusCode: 400})
  expect(await list({customer_details: {email: ''}})).toMatchObject({
    code: 'parameter_invalid_empty',
    param: 'customer_details[email]',
  })
  expect(await list({status: 'paid'})).toMatchObject({param: 'status'})
  expect(await list({limit: 101})).toMatchObject({
    param: 'limit',
    message: "This value must be less than or equal to 100 (it currently is '101').",
  })
  expect(await list({limit: 0})).toMatchObject({param: 'limit'})
  expect(await list({created: {gte: 'yesterday'}})).toMatchObject({
    message: 'Invalid integer: yesterday',
  })
  expect(sandbox.unknownRequests()[0]).toBe(
    'GET /v1/checkout/sessions?client_reference_id=user_kari',
  )
})

test('a session that only sets up a card takes no money', async () => {
  const setup = session({
    mode: 'setup',
    payment_intent: null,
    amount_total: null,
    line_items: {data: []},
  })
  const {stripe, school} = await startStripe({sessions: [setup]})

  const found = await stripe.checkout.sessions.retrieve(setup.id, {expand: ['line_items']}, school)

  expect(found).toMatchObject({
    mode: 'setup',
    status: 'complete',
    payment_status: 'no_payment_required',
    amount_total: null,
    amount_subtotal: null,
    payment_intent: null,
    setup_intent: expect.stringMatching(/^seti_/),
    line_items: {data: [], has_more: false},
  })
  expect((await stripe.charges.list({}, school)).data).toEqual([])
})

test.each([
  ['nothing but the total', {}, {subtotal: 129_000, discount: 0, tax: 0, shipping: 0}],
  [
    'the total and what was taken off or added',
    {total_details: {amount_discount: 31_000, amount_tax: 25_000, amount_shipping: 5000}},
    {subtotal: 130_000, discount: 31_000, tax: 25_000, shipping: 5000},
  ],
  [
    'the subtotal',
    {amount_subtotal: 150_000},
    {subtotal: 150_000, discount: 21_000, tax: 0, shipping: 0},
  ],
  [
    'amounts of the line alone',
    {line_items: {data: [{amount_total: 129_000, amount_discount: 1000, amount_tax: 2000}]}},
    {subtotal: 128_000, discount: 1000, tax: 2000, shipping: 0},
  ],
])('the amounts agree where a world states %s', async (_, fields, expected) => {
  const sold = session(fields)
  const {stripe, school} = await startStripe({sessions: [sold]})

  const found = await stripe.checkout.sessions.retrieve(sold.id, {}, school)

  expect(found).toMatchObject({
    amount_total: 129_000,
    amount_subtotal: expected.subtotal,
    total_details: {
      amount_discount: expected.discount,
      amount_tax: expected.tax,
      amount_shipping: expected.shipping,
    },
  })
})

test.each([
  ['jpy', 18_000],
  ['kwd', 12_344],
])('amounts in %s are the whole numbers that are stated', async (currency, amount) => {
  const line = {description: 'Two', quantity: 2, price: {unit_amount: amount / 2}}
  const sold = session({currency, amount_total: amount, line_items: {data: [line]}})
  const {stripe, school} = await startStripe({sessions: [sold]})

  const found = await stripe.checkout.sessions.retrieve(
    sold.id,
    {expand: ['payment_intent.latest_charge', 'line_items']},
    school,
  )

  expect(found).toMatchObject({
    currency,
    amount_total: amount,
    payment_intent: {amount, currency, latest_charge: {amount, currency}},
    line_items: {data: [{amount_total: amount, amount_subtotal: amount, currency, quantity: 2}]},
  })
})

test('a session shows ten of its line items, and lists all hundred in pages', async () => {
  const data = Array.from({length: 100}, (_, index) => ({
    description: `Pass ${index}`,
    quantity: 2,
    amount_total: 2000,
  }))
  const sold = session({line_items: {data}})
  const {stripe, school} = await startStripe({sessions: [sold]})
  const {sessions} = stripe.checkout

  const one = await sessions.retrieve(sold.id, {expand: ['line_items']}, school)
  const many = await sessions.list({expand: ['data.line_items']}, school)
  const whole = await sessions.listLineItems(sold.id, {limit: 100}, school)
  const paged = await sessions.listLineItems(sold.id, {}, school).autoPagingToArray({limit: 1000})

  for (const items of [one.line_items, many.data[0]?.line_items]) {
    expect(items?.data).toHaveLength(10)
    expect(items).toMatchObject({
      has_more: true,
      url: `/v1/checkout/sessions/${sold.id}/line_items`,
    })
  }
  expect(whole.data).toHaveLength(100)
  expect(whole.has_more).toBe(false)
  expect(paged.map(({description}) => description)).toEqual(data.map((item) => item.description))
  expect(paged[0]).toMatchObject({quantity: 2, price: {unit_amount: 1000}})
  expect(await refusal(sessions.listLineItems(sold.id, {limit: 101}, school))).toMatchObject({
    param: 'limit',
  })
})

test('lists the line items in the order of the sale', async () => {
  const sold = session({
    line_items: {
      data: [
        {description: 'First', quantity: 2, amount_total: 20_000},
        {description: 'Second', amount_total: 5000, price: {product: 'prod_known'}},
      ],
    },
  })
  const {stripe, school} = await startStripe({sessions: [sold]})

  const first = await stripe.checkout.sessions.listLineItems(sold.id, {limit: 1}, school)
  const all = await stripe.checkout.sessions
    .listLineItems(sold.id, {limit: 1}, school)
    .autoPagingToArray({limit: 10})
  const missing = await refusal(stripe.checkout.sessions.listLineItems('cs_live_none', {}, school))

  expect(first).toMatchObject({
    has_more: true,
    url: `/v1/checkout/sessions/${sold.id}/line_items`,
  })
  expect(all.map(({description}) => description)).toEqual(['First', 'Second'])
  expect(all[0]).toMatchObject({quantity: 2, price: {unit_amount: 10_000, type: 'one_time'}})
  expect(all[1]?.price?.product).toBe('prod_known')
  expect(missing).toMatchObject({code: 'resource_missing'})
})
