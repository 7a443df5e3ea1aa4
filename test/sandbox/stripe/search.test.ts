import {expect, test} from 'vitest'
import {NOW_SECONDS, refusal, SCHOOL, session, startStripe} from './startStripe.ts'

const charge = (id: string, fields: Record<string, unknown>) => ({
  account: SCHOOL,
  id: `ch_${id}`,
  payment_intent: `pi_${id}`,
  amount: 129_000,
  created: NOW_SECONDS - 1000,
  ...fields,
})

function startWithCharges() {
  return startStripe({
    charges: [
      charge('whole', {amount_refunded: 129_000, refunded: true, metadata: {pass: 'Trial'}}),
      charge('part', {amount_refunded: 1000, created: NOW_SECONDS - 2000}),
      charge('kept', {amount: 25_000, disputed: true, created: NOW_SECONDS - 3000}),
      charge('fresh', {created: NOW_SECONDS - 30}),
    ],
  })
}

test.each([
  ['amount:129000', ['ch_whole', 'ch_part']],
  ['amount:"129000" AND refunded:"true"', ['ch_whole']],
  ["refunded:'false'", ['ch_part']],
  ['refunded:null', ['ch_kept']],
  ['-refunded:null', ['ch_whole', 'ch_part']],
  ['amount<100000 OR refunded:"true"', ['ch_whole', 'ch_kept']],
  ['disputed:"true" AND currency:"NOK"', ['ch_kept']],
  ['metadata["pass"]:"trial"', ['ch_whole']],
  [`created>${NOW_SECONDS - 2500} AND created<=${NOW_SECONDS - 1000}`, ['ch_whole', 'ch_part']],
])('charges.search %s', async (query, expected) => {
  const {stripe, school} = await startWithCharges()

  const found = await stripe.charges.search({query}, school)

  expect(found.object).toBe('search_result')
  expect(found.data.map(({id}) => id)).toEqual(expected)
})

test('the index runs a minute behind', async () => {
  const {stripe, school, clock} = await startWithCharges()
  const count = async () =>
    (await stripe.charges.search({query: 'status:"succeeded"'}, school)).data.length

  expect(await count()).toBe(3)
  clock.set(new Date((NOW_SECONDS + 60) * 1000).toISOString())
  expect(await count()).toBe(4)
})

test('results come in pages', async () => {
  const {stripe, school} = await startWithCharges()

  const first = await stripe.charges.search({query: 'currency:"nok"', limit: 2}, school)
  const all = await stripe.charges
    .search({query: 'currency:"nok"', limit: 1}, school)
    .autoPagingToArray({limit: 10})

  expect(first.has_more).toBe(true)
  expect(all.map(({id}) => id)).toEqual(['ch_whole', 'ch_part', 'ch_kept'])
})

test.each([
  'amount:1 AND currency:"nok" OR disputed:"true"',
  'amount',
  '',
  'email:"kari@example.com"',
  'status~"su"',
])('refuses the query %o', async (query) => {
  const {stripe, school} = await startWithCharges()

  expect(await refusal(stripe.charges.search({query}, school))).toMatchObject({statusCode: 400})
})

test('payment intents are searched by amount, and carry no metadata of their session', async () => {
  const sold = session({metadata: {userId: 'user_kari'}})
  const {stripe, school} = await startStripe({sessions: [sold]})
  const search = async (query: string) =>
    (await stripe.paymentIntents.search({query}, school)).data.map(({id}) => id)

  expect(await search('amount:129000 AND status:"succeeded"')).toEqual([sold.payment_intent])
  expect(await search('metadata["userId"]:"user_kari"')).toEqual([])
  expect(
    await refusal(stripe.paymentIntents.search({query: 'email:"a@example.com"'}, school)),
  ).toMatchObject({statusCode: 400})
})

test('customers are searched by part of their name', async () => {
  const {stripe, school} = await startStripe({sessions: [session({customer: 'cus_1'})]})

  const {data} = await stripe.customers.search({query: 'name~"exam"'}, school)

  expect(data.map(({id}) => id)).toEqual(['cus_1'])
})
