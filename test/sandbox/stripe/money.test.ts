import {expect, test} from 'vitest'
import {NOW_SECONDS, refusal, SCHOOL, session, startStripe} from './startStripe.ts'

const charge = (fields: Record<string, unknown>) => ({
  account: SCHOOL,
  created: NOW_SECONDS - 3560,
  amount: 129_000,
  ...fields,
})

test('a payment intent follows from its session and its newest charge', async () => {
  const sold = session()
  const {stripe, school} = await startStripe({
    sessions: [sold],
    charges: [
      charge({
        id: 'ch_failed',
        payment_intent: sold.payment_intent,
        status: 'failed',
        created: NOW_SECONDS - 3590,
      }),
      charge({
        id: 'ch_paid',
        payment_intent: sold.payment_intent,
        application_fee_amount: 1290,
        transfer_data: {destination: 'acct_1Elsewhere'},
      }),
    ],
  })

  const intent = await stripe.paymentIntents.retrieve(sold.payment_intent, {}, school)
  const failed = await stripe.charges.retrieve('ch_failed', {}, school)

  expect(intent).toMatchObject({
    object: 'payment_intent',
    status: 'succeeded',
    amount: 129_000,
    amount_received: 129_000,
    latest_charge: 'ch_paid',
    metadata: {},
    application_fee_amount: 1290,
    transfer_data: {destination: 'acct_1Elsewhere'},
  })
  expect(failed).toMatchObject({paid: false, captured: false, failure_code: 'card_declined'})
})

test.each([
  [{status: 'complete', payment_status: 'unpaid'}, undefined, 'processing'],
  [{status: 'complete', payment_status: 'unpaid'}, 'failed', 'requires_payment_method'],
  [{status: 'complete', payment_status: 'unpaid'}, 'pending', 'processing'],
  [{status: 'open'}, undefined, 'requires_payment_method'],
  [{status: 'expired'}, undefined, 'canceled'],
  [{status: 'complete'}, undefined, 'succeeded'],
])('a session %o with a charge %s has an intent that is %s', async (fields, status, expected) => {
  const sold = session(fields)
  const charges = status ? [charge({id: 'ch_1', payment_intent: sold.payment_intent, status})] : []
  const {stripe, school} = await startStripe({sessions: [sold], charges})

  const intent = await stripe.paymentIntents.retrieve(sold.payment_intent, {}, school)

  expect(intent.status).toBe(expected)
})

test('money that is only reserved is authorised, not received', async () => {
  const sold = session()
  const {stripe, school} = await startStripe({
    sessions: [sold],
    charges: [charge({id: 'ch_1', payment_intent: sold.payment_intent, captured: false})],
  })

  const intent = await stripe.paymentIntents.retrieve(
    sold.payment_intent,
    {expand: ['latest_charge']},
    school,
  )
  const {payment_status: status} = await stripe.checkout.sessions.retrieve(sold.id, {}, school)

  expect(intent).toMatchObject({
    status: 'requires_capture',
    capture_method: 'manual',
    amount: 129_000,
    amount_capturable: 129_000,
    amount_received: 0,
    latest_charge: {
      status: 'succeeded',
      captured: false,
      paid: true,
      amount_captured: 0,
      refunded: false,
      balance_transaction: null,
    },
  })
  expect(status).toBe('unpaid')
})

test.each([
  [{status: 'open', payment_status: 'unpaid'}],
  [{status: 'complete', payment_status: 'unpaid'}],
  [{status: 'complete', payment_status: 'paid'}],
])('what a session states stands: %o beside a charge that succeeded', async (fields) => {
  const sold = session(fields)
  const {stripe, school} = await startStripe({
    sessions: [sold],
    charges: [charge({id: 'ch_1', payment_intent: sold.payment_intent})],
  })

  expect(await stripe.checkout.sessions.retrieve(sold.id, {}, school)).toMatchObject(fields)
  expect(await stripe.paymentIntents.retrieve(sold.payment_intent, {}, school)).toMatchObject({
    status: 'succeeded',
    amount_received: 129_000,
    amount_capturable: 0,
  })
})

test.each([
  [{payment_status: 'paid'}, 'paid'],
  [{}, 'unpaid'],
])('beside a pending charge, a session that states %o is %s', async (stated, expected) => {
  const sold = session(stated)
  const {stripe, school} = await startStripe({
    sessions: [sold],
    charges: [charge({id: 'py_1', payment_intent: sold.payment_intent, status: 'pending'})],
  })

  const found = await stripe.checkout.sessions.retrieve(
    sold.id,
    {expand: ['payment_intent']},
    school,
  )

  expect(found).toMatchObject({
    payment_status: expected,
    payment_intent: {status: 'processing', amount_received: 0},
  })
})

test('an intent lists every charge that was tried, and shows the newest', async () => {
  const sold = session()
  const of = {payment_intent: sold.payment_intent}
  const {stripe, school} = await startStripe({
    sessions: [sold],
    charges: [
      charge({id: 'ch_2', ...of}),
      // In the same second: nobody pays again what is paid.
      charge({id: 'ch_1', ...of, status: 'failed'}),
      charge({id: 'ch_0', ...of, status: 'failed', created: NOW_SECONDS - 3570}),
    ],
    refunds: [{account: SCHOOL, id: 're_1', amount: 500, created: NOW_SECONDS - 50, ...of}],
  })

  const {data} = await stripe.charges.list(of, school)
  const intent = await stripe.paymentIntents.retrieve(sold.payment_intent, {}, school)

  expect(data.map((tried) => [tried.id, tried.status, tried.amount_refunded])).toEqual([
    ['ch_2', 'succeeded', 500],
    ['ch_1', 'failed', 0],
    ['ch_0', 'failed', 0],
  ])
  expect((await stripe.refunds.list(of, school)).data).toMatchObject([{charge: 'ch_2'}])
  expect(intent).toMatchObject({latest_charge: 'ch_2', status: 'succeeded'})
})

test.each([
  ['succeeded', 129_000, {amount_refunded: 129_000, refunded: true}],
  ['pending', 129_000, {amount_refunded: 129_000, refunded: true}],
  ['requires_action', 50_000, {amount_refunded: 50_000, refunded: false}],
  ['failed', 129_000, {amount_refunded: 0, refunded: false}],
  ['canceled', 129_000, {amount_refunded: 0, refunded: false}],
])('a refund that is %s of %i leaves the charge at %o', async (status, amount, expected) => {
  const sold = session()
  const refund = {account: SCHOOL, id: 're_1', status, amount, created: NOW_SECONDS - 50}
  const {stripe, school} = await startStripe({
    sessions: [sold],
    charges: [charge({id: 'ch_1', payment_intent: sold.payment_intent})],
    refunds: [{...refund, payment_intent: sold.payment_intent}],
  })
  const listed = [{id: 're_1', charge: 'ch_1', status, amount}]

  expect(await stripe.charges.retrieve('ch_1', {}, school)).toMatchObject(expected)
  expect((await stripe.refunds.list({charge: 'ch_1'}, school)).data).toMatchObject(listed)
  const {data} = await stripe.checkout.sessions.list(
    {expand: ['data.payment_intent.latest_charge.refunds']},
    school,
  )
  expect(data[0]?.payment_intent).toMatchObject({
    latest_charge: {...expected, refunds: {data: listed}},
  })
})

test('a free session has neither intent nor charge', async () => {
  const {stripe, school} = await startStripe({
    sessions: [session({amount_total: 0, payment_intent: null})],
  })

  expect((await stripe.paymentIntents.list({}, school)).data).toEqual([])
  expect((await stripe.charges.list({}, school)).data).toEqual([])
})

test('what a world states of a charge stands, and refunds and disputes are found beside it', async () => {
  const sold = session()
  const {stripe, school} = await startStripe({
    sessions: [sold],
    charges: [
      charge({
        id: 'ch_1',
        payment_intent: sold.payment_intent,
        amount_refunded: 129_000,
        refunded: true,
        disputed: true,
      }),
    ],
    refunds: [
      {account: SCHOOL, id: 're_1', charge: 'ch_1', amount: 129_000, created: NOW_SECONDS - 50},
    ],
    disputes: [
      {account: SCHOOL, id: 'du_1', charge: 'ch_1', amount: 129_000, created: NOW_SECONDS - 40},
    ],
  })
  const intent = {payment_intent: sold.payment_intent}

  expect(await stripe.charges.retrieve('ch_1', {}, school)).toMatchObject({
    amount_refunded: 129_000,
    refunded: true,
    disputed: true,
    customer: null,
    billing_details: {email: 'kari@example.com'},
  })
  expect((await stripe.refunds.list(intent, school)).data).toMatchObject([
    {id: 're_1', charge: 'ch_1', ...intent, currency: 'nok'},
  ])
  expect((await stripe.refunds.list({charge: 'ch_other'}, school)).data).toEqual([])
  expect((await stripe.refunds.list({created: {gt: NOW_SECONDS - 50}}, school)).data).toEqual([])
  expect((await stripe.disputes.list(intent, school)).data).toMatchObject([
    {id: 'du_1', status: 'needs_response', evidence_details: {has_evidence: false}},
  ])
  expect((await stripe.disputes.list({charge: 'ch_1'}, school)).data).toHaveLength(1)
  const expanded = await stripe.refunds.list({expand: ['data.charge']}, school)
  expect(expanded.data[0]?.charge).toMatchObject({object: 'charge', id: 'ch_1'})
})

test('refunds that arrive are counted against the charge, failed ones are not', async () => {
  const sold = session()
  const paid = charge({
    id: 'ch_1',
    payment_intent: sold.payment_intent,
    amount_refunded: 0,
    refunded: false,
  })
  const {stripe, sandbox, school} = await startStripe({sessions: [sold], charges: [paid]})
  const refund = (id: string, amount: number, status = 'succeeded') =>
    sandbox.put('refunds', {
      account: SCHOOL,
      id,
      charge: 'ch_1',
      amount,
      status,
      created: NOW_SECONDS,
    })
  const seen = async () => {
    const {amount_refunded: amount, refunded} = await stripe.charges.retrieve('ch_1', {}, school)
    return {amount, refunded}
  }

  refund('re_1', 29_000)
  expect(await seen()).toEqual({amount: 29_000, refunded: false})
  refund('re_2', 100_000)
  expect(await seen()).toEqual({amount: 129_000, refunded: true})
  refund('re_2', 100_000, 'failed')
  expect(await seen()).toEqual({amount: 29_000, refunded: false})
})

test('a dispute that arrives marks the charge; a session can become paid while running', async () => {
  const sold = session({status: 'open', payment_status: 'unpaid'})
  const {stripe, sandbox, school} = await startStripe({sessions: [sold]})
  expect((await stripe.charges.list({}, school)).data).toEqual([])

  sandbox.put('sessions', {
    account: SCHOOL,
    id: sold.id,
    status: 'complete',
    payment_status: 'paid',
  })
  const {data} = await stripe.charges.list({payment_intent: sold.payment_intent}, school)
  expect(data).toMatchObject([{paid: true, amount: 129_000, disputed: false}])

  sandbox.put('disputes', {
    account: SCHOOL,
    id: 'du_1',
    payment_intent: sold.payment_intent,
    amount: 129_000,
    status: 'lost',
    created: NOW_SECONDS,
  })
  const disputed = await stripe.charges.retrieve(data[0]?.id ?? '', {}, school)
  expect(disputed.disputed).toBe(true)
  expect((await stripe.disputes.retrieve('du_1', {}, school)).charge).toBe(data[0]?.id)
})

test('customers exist where a session names one', async () => {
  const sold = session({customer: 'cus_1'})
  const {stripe, school} = await startStripe({sessions: [sold, session()]})

  const {data} = await stripe.customers.list({email: 'kari@example.com'}, school)

  expect(data).toMatchObject([{id: 'cus_1', object: 'customer', name: 'Kari Example'}])
  expect((await stripe.customers.list({email: 'KARI@example.com'}, school)).data).toEqual([])
  expect(await stripe.customers.retrieve('cus_1', {}, school)).toMatchObject({id: 'cus_1'})
  expect(await refusal(stripe.customers.retrieve('cus_2', {}, school))).toMatchObject({
    message: "No such customer: 'cus_2'",
  })
})
