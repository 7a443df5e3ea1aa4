import {expect, test} from 'vitest'
import {NOW_SECONDS, refusal, SCHOOL, session, startStripe} from './startStripe.ts'

async function startWithRefund() {
  const sold = session()
  const refund = {
    account: SCHOOL,
    id: 're_1',
    amount: 50_000,
    payment_intent: sold.payment_intent,
    created: NOW_SECONDS - 60,
  }
  return {sold, ...(await startStripe({sessions: [sold], refunds: [refund]}))}
}

test('references are ids until they are expanded', async () => {
  const {stripe, school, sold} = await startWithRefund()

  const plain = await stripe.checkout.sessions.list({}, school)
  const {data} = await stripe.checkout.sessions.list(
    {expand: ['data.payment_intent.latest_charge.refunds', 'data.line_items']},
    school,
  )

  expect(plain.data[0]?.payment_intent).toBe(sold.payment_intent)
  expect(plain.data[0]).not.toHaveProperty('line_items')
  expect(data[0]).toMatchObject({
    line_items: {object: 'list', data: [{description: '1 Course (8 weeks)'}], has_more: false},
    payment_intent: {
      id: sold.payment_intent,
      status: 'succeeded',
      latest_charge: {
        object: 'charge',
        amount_refunded: 50_000,
        refunded: false,
        refunds: {object: 'list', data: [{id: 're_1', status: 'succeeded'}]},
      },
    },
  })
})

test('refunds of a charge are absent unless they are expanded', async () => {
  const {stripe, school} = await startWithRefund()

  const {data} = await stripe.charges.list({}, school)

  expect(data[0]).not.toHaveProperty('refunds')
})

test('a product is an id until it is expanded', async () => {
  const {stripe, school, sold} = await startWithRefund()
  const {checkout} = stripe

  const plain = await checkout.sessions.retrieve(sold.id, {expand: ['line_items']}, school)
  const deep = await checkout.sessions.retrieve(
    sold.id,
    {expand: ['line_items.data.price.product']},
    school,
  )

  expect(plain.line_items?.data[0]?.price?.product).toMatch(/^prod_/)
  expect(deep.line_items?.data[0]?.price?.product).toMatchObject({
    object: 'product',
    name: '1 Course (8 weeks)',
    metadata: {passId: 'course'},
  })
})

test('four levels are the limit, and the data of a list is one of them', async () => {
  const {stripe, school} = await startWithRefund()

  const error = await refusal(
    stripe.checkout.sessions.list({expand: ['data.line_items.data.price.product']}, school),
  )

  expect(error).toMatchObject({
    statusCode: 400,
    code: 'property_expansion_max_depth',
    message:
      'You cannot expand more than 4 levels of a property. Property: data.line_items.data.price.product',
  })
})

test.each([
  ['metadata', 'This property cannot be expanded (metadata).'],
  ['payment_intent.amount', 'This property cannot be expanded (payment_intent.amount).'],
  ['payment_intent.charges', 'This property cannot be expanded (payment_intent.charges).'],
])('refuses to expand %s of one session', async (path, message) => {
  const {stripe, school, sold} = await startWithRefund()

  const error = await refusal(stripe.checkout.sessions.retrieve(sold.id, {expand: [path]}, school))

  expect(error).toMatchObject({statusCode: 400, message})
})

test('hints at data when a list is expanded like an object', async () => {
  const {stripe, school} = await startWithRefund()

  const error = await refusal(stripe.checkout.sessions.list({expand: ['payment_intent']}, school))

  expect(error.message).toBe(
    "This property cannot be expanded (payment_intent). You may want to try expanding 'data.payment_intent' instead.",
  )
})
