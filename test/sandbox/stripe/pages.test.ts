import {assert, asyncProperty, integer} from 'fast-check'
import {expect, test} from 'vitest'
import {NOW_SECONDS, refusal, SCHOOL, session, startStripe} from './startStripe.ts'

const FILLER_DAY = {from: '2026-02-01T00:00:00Z', to: '2026-02-02T00:00:00Z'}

test('pages of any size join to the whole list, in both directions', async () => {
  // Several share a second: the order has to be stable for cursors to work.
  const sessions = Array.from({length: 23}, (_, index) =>
    session({created: NOW_SECONDS - Math.floor(index / 4)}),
  )
  const {stripe, school} = await startStripe({sessions})
  const everything = await stripe.checkout.sessions.list({limit: 100}, school)
  const ids = everything.data.map(({id}) => id)
  expect(everything).toMatchObject({
    object: 'list',
    has_more: false,
    url: '/v1/checkout/sessions',
  })

  await assert(
    asyncProperty(integer({min: 1, max: 24}), async (limit) => {
      const forwards: string[] = []
      for await (const found of stripe.checkout.sessions.list({limit}, school)) {
        forwards.push(found.id)
      }
      expect(forwards).toEqual(ids)
      const backwards: string[] = []
      const last = ids.at(-1) ?? ''
      for await (const found of stripe.checkout.sessions.list(
        {limit, ending_before: last},
        school,
      )) {
        backwards.push(found.id)
      }
      expect(backwards).toEqual(ids.slice(0, -1).toReversed())
    }),
    {numRuns: 12},
  )
})

test('ending_before answers the page just before the cursor, newest first', async () => {
  const sessions = [1, 2, 3, 4, 5].map((age) => session({created: NOW_SECONDS - age}))
  const {stripe, school} = await startStripe({sessions})

  const page = await stripe.checkout.sessions.list(
    {limit: 2, ending_before: sessions[4]?.id ?? ''},
    school,
  )

  expect(page.data.map(({id}) => id)).toEqual([sessions[2]?.id, sessions[3]?.id])
  expect(page.has_more).toBe(true)
})

test('ten rows without a limit; cursors must exist and exclude each other', async () => {
  const sessions = Array.from({length: 11}, () => session())
  const {stripe, school} = await startStripe({sessions})

  const page = await stripe.checkout.sessions.list({}, school)

  expect(page.data).toHaveLength(10)
  expect(page.has_more).toBe(true)
  expect(
    await refusal(stripe.checkout.sessions.list({starting_after: 'cs_live_none'}, school)),
  ).toMatchObject({
    statusCode: 400,
    code: 'resource_missing',
    param: 'starting_after',
    message: "No such checkout.session: 'cs_live_none'",
  })
  const id = sessions[0]?.id ?? ''
  expect(
    await refusal(stripe.checkout.sessions.list({starting_after: id, ending_before: id}, school)),
  ).toMatchObject({statusCode: 400})
})

test('sessions of other people lie among the stored ones, paid and complete', async () => {
  const mine = session({created: Date.parse('2026-02-01T12:00:00Z') / 1000})
  const {stripe, school} = await startStripe({
    sessions: [mine],
    fillerNewerSessions: {account: SCHOOL, count: 250, ...FILLER_DAY},
  })

  const all = await stripe.checkout.sessions
    .list({limit: 100}, school)
    .autoPagingToArray({limit: 1000})

  expect(all).toHaveLength(251)
  expect(new Set(all.map(({id}) => id)).size).toBe(251)
  expect(all.map(({created}) => created)).toEqual(
    all.map(({created}) => created).toSorted((a, b) => b - a),
  )
  const others = all.filter(({id}) => id !== mine.id)
  expect(
    others.every(({status, payment_status: paid}) => status === 'complete' && paid === 'paid'),
  ).toBe(true)
  expect(new Set(others.map((other) => other.customer_details?.email)).size).toBe(250)
  expect(new Set(others.map((other) => other.metadata?.['userId'])).size).toBe(250)
})

test('a hundred thousand sessions cost a page no more than ten do', async () => {
  const mine = session({created: Date.parse('2026-01-01T00:00:00Z') / 1000})
  const {stripe, school} = await startStripe({
    sessions: [mine],
    fillerNewerSessions: {account: SCHOOL, count: 100_000, ...FILLER_DAY},
  })
  const list = stripe.checkout.sessions

  const started = performance.now()
  const newest = await list.list(
    {limit: 100, expand: ['data.payment_intent.latest_charge']},
    school,
  )
  const middle = await list.list(
    {limit: 100, created: {lt: Date.parse('2026-02-01T12:00:00Z') / 1000}},
    school,
  )
  const next = await list.list({limit: 100, starting_after: middle.data.at(-1)?.id ?? ''}, school)
  const byEmail = await list.list({customer_details: {email: 'kari@example.com'}}, school)
  const somebody = newest.data[57]
  const other = await list.list(
    {customer_details: {email: somebody?.customer_details?.email ?? ''}},
    school,
  )
  const open = await list.list({status: 'open'}, school)
  const ms = performance.now() - started

  expect(newest.data).toHaveLength(100)
  expect(newest.data[0]?.payment_intent).toMatchObject({latest_charge: {paid: true}})
  expect(next.data[0]?.created).toBeLessThanOrEqual(middle.data.at(-1)?.created ?? 0)
  expect(byEmail.data.map(({id}) => id)).toEqual([mine.id])
  expect(other.data.map(({id}) => id)).toEqual([somebody?.id])
  expect(open.data).toEqual([])
  // A scan of everything for each of the six calls would take far longer.
  expect(ms).toBeLessThan(2000)
})

test('what hangs on a session of somebody else is found by its ids', async () => {
  const {stripe, school} = await startStripe({
    fillerNewerSessions: [
      {account: SCHOOL, count: 3, ...FILLER_DAY},
      {account: SCHOOL, count: 3, ...FILLER_DAY},
    ],
  })
  const {data} = await stripe.checkout.sessions.list({limit: 100}, school)
  const [first] = data
  const intent = typeof first?.payment_intent === 'string' ? first.payment_intent : ''

  const charges = await stripe.charges.list({payment_intent: intent}, school)
  const paymentIntent = await stripe.paymentIntents.retrieve(intent, {}, school)
  const items = await stripe.checkout.sessions.listLineItems(
    first?.id ?? '',
    {expand: ['data.price.product']},
    school,
  )

  expect(data).toHaveLength(6)
  expect(paymentIntent.latest_charge).toBe(charges.data[0]?.id)
  expect(items.data[0]?.price?.product).toMatchObject({
    object: 'product',
    name: items.data[0]?.description,
  })
})
