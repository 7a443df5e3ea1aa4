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
