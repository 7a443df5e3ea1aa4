import {expect, test} from 'vitest'
import {NOW_SECONDS, SCHOOL, session, startStripe} from './startStripe.ts'

const charge = (id: string, email: string, fields: Record<string, unknown> = {}) => ({
  account: SCHOOL,
  id: `ch_${id}`,
  payment_intent: `pi_${id}`,
  amount: 180_000,
  created: NOW_SECONDS - 500,
  customer: 'cus_kari',
  billing_details: {email, name: 'Kari Example'},
  ...fields,
})

test('a charge outside checkout is found by its customer, and its intent without a session', async () => {
  const {stripe, school} = await startStripe({charges: [charge('invoice', 'kari@example.com')]})

  const [customer] = (await stripe.customers.list({email: 'kari@example.com'}, school)).data
  const of = {customer: customer?.id ?? ''}
  const charges = await stripe.charges.list({...of, expand: ['data.payment_intent']}, school)
  const intents = await stripe.paymentIntents.list({...of, expand: ['data.latest_charge']}, school)
  const intent = await stripe.paymentIntents.retrieve(
    'pi_invoice',
    {expand: ['latest_charge']},
    school,
  )

  expect(customer).toMatchObject({id: 'cus_kari', name: 'Kari Example'})
  expect(charges.data).toMatchObject([{id: 'ch_invoice', payment_intent: {id: 'pi_invoice'}}])
  expect(intents.data).toMatchObject([{id: 'pi_invoice', latest_charge: {id: 'ch_invoice'}}])
  expect(intent).toMatchObject({
    status: 'succeeded',
    amount_received: 180_000,
    customer: 'cus_kari',
    latest_charge: {billing_details: {email: 'kari@example.com'}},
  })
  expect((await stripe.checkout.sessions.list({payment_intent: intent.id}, school)).data).toEqual(
    [],
  )
  expect((await stripe.charges.list({customer: 'cus_other'}, school)).data).toEqual([])
})

test('one id is one customer, with the newest address and name', async () => {
  const {stripe, school} = await startStripe({
    sessions: [session({customer: 'cus_kari', created: NOW_SECONDS - 900})],
    charges: [
      charge('older', 'older@example.com', {created: NOW_SECONDS - 800}),
      charge('newer', 'Newer@Example.com', {billing_details: {email: 'Newer@Example.com'}}),
    ],
  })

  const {data} = await stripe.customers.list({}, school)

  expect(data).toMatchObject([
    {
      id: 'cus_kari',
      email: 'Newer@Example.com',
      name: 'Kari Example',
      created: NOW_SECONDS - 900,
    },
  ])
})

test('a list matches the address exactly, a search whatever its case and a minute late', async () => {
  const {stripe, school, clock} = await startStripe({
    charges: [charge('typed', 'Kari@Example.com', {created: NOW_SECONDS - 30})],
  })
  const list = async (email: string) =>
    (await stripe.customers.list({email}, school)).data.map(({id}) => id)
  const search = async (query: string) =>
    (await stripe.customers.search({query}, school)).data.map(({id}) => id)

  expect(await list('Kari@Example.com')).toEqual(['cus_kari'])
  expect(await list('kari@example.com')).toEqual([])
  expect(await search('email:"kari@example.com"')).toEqual([])
  clock.set(new Date((NOW_SECONDS + 60) * 1000).toISOString())
  expect(await search('email:"kari@example.com"')).toEqual(['cus_kari'])
  expect(await search('email:"kari@example.co"')).toEqual([])
  expect(await search('email~"kari@example.co"')).toEqual(['cus_kari'])
})
