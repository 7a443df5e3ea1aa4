import {expect, test} from 'vitest'
import {NOW_SECONDS, refusal, SCHOOL, session, startStripe} from './startStripe.ts'

const DAY = 86_400

const event = (id: string, fields: Record<string, unknown> = {}) => ({
  account: SCHOOL,
  id: `evt_${id}`,
  type: 'checkout.session.completed',
  created: NOW_SECONDS - 100,
  data: {object: {id: 'cs_live_a1sold', object: 'checkout.session'}},
  ...fields,
})

test('completes the object of an event from the store', async () => {
  const {stripe, school} = await startStripe({
    sessions: [session({id: 'cs_live_a1sold'})],
    events: [event('1', {pending_webhooks: 1}), event('2', {account: 'platform'})],
  })

  const found = await stripe.events.retrieve('evt_1', {}, school)
  const [ofPlatform] = (await stripe.events.list()).data

  expect(found).toMatchObject({
    object: 'event',
    account: SCHOOL,
    livemode: true,
    pending_webhooks: 1,
    type: 'checkout.session.completed',
    data: {object: {id: 'cs_live_a1sold', payment_status: 'paid', amount_total: 129_000}},
  })
  expect(ofPlatform).not.toHaveProperty('account')
})

test('narrows by type, types, creation and delivery', async () => {
  const {stripe, school} = await startStripe({
    events: [
      event('1', {created: NOW_SECONDS - 30, pending_webhooks: 2}),
      event('2', {created: NOW_SECONDS - 20, type: 'checkout.session.expired'}),
      event('3', {created: NOW_SECONDS - 10, type: 'charge.refunded'}),
    ],
  })
  type Params = Parameters<typeof stripe.events.list>[0]
  const find = async (params: Params) =>
    (await stripe.events.list(params, school)).data.map(({id}) => id)

  expect(await find({})).toEqual(['evt_3', 'evt_2', 'evt_1'])
  expect(await find({type: 'charge.refunded'})).toEqual(['evt_3'])
  expect(await find({type: 'checkout.session.*'})).toEqual(['evt_2', 'evt_1'])
  expect(await find({types: ['charge.refunded', 'checkout.session.completed']})).toEqual([
    'evt_3',
    'evt_1',
  ])
  expect(await find({delivery_success: false})).toEqual(['evt_1'])
  expect(await find({delivery_success: true})).toEqual(['evt_3', 'evt_2'])
  expect(await find({created: {lt: NOW_SECONDS - 20}})).toEqual(['evt_1'])
  expect(
    await refusal(stripe.events.list({type: 'charge.*', types: ['charge.refunded']}, school)),
  ).toMatchObject({statusCode: 400})
})

test('forgets events after 30 days by the clock of the sandbox', async () => {
  const {stripe, school, clock} = await startStripe({
    events: [event('old', {created: NOW_SECONDS - 31 * DAY}), event('new')],
  })
  const ids = async () => (await stripe.events.list({}, school)).data.map(({id}) => id)

  expect(await ids()).toEqual(['evt_new'])
  expect(await refusal(stripe.events.retrieve('evt_old', {}, school))).toMatchObject({
    statusCode: 404,
    message: "No such event: 'evt_old'",
  })
  clock.set('2026-04-15T00:00:00Z')
  expect(await ids()).toEqual([])
})

test('lists webhook endpoints without their secret', async () => {
  const {stripe} = await startStripe({
    webhookEndpoints: [
      {
        account: 'platform',
        id: 'we_1',
        url: 'https://app.example.com/api/webhooks/stripe',
        enabled_events: ['checkout.session.completed'],
        status: 'disabled',
        application: 'ca_1',
      },
    ],
  })

  const {data} = await stripe.webhookEndpoints.list({limit: 100})

  expect(data).toMatchObject([{id: 'we_1', status: 'disabled', application: 'ca_1'}])
  expect(data[0]).not.toHaveProperty('secret')
})
