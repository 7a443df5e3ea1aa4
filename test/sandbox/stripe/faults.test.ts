import {expect, test} from 'vitest'
import {Stripe} from 'stripe'
import {refusal, SCHOOL, session, startStripe, stripeWorld} from './startStripe.ts'

const SESSIONS = /^\/v1\/checkout\/sessions$/

test('fails as often as it is told, for the account that it is told', async () => {
  const {stripe, sandbox, school} = await startStripe({sessions: [session()]})
  sandbox.faults.add({path: SESSIONS, account: SCHOOL, kind: 'status', status: 503, times: 1})

  expect((await stripe.checkout.sessions.list()).data).toEqual([])
  expect(await refusal(stripe.checkout.sessions.list({}, school))).toMatchObject({
    type: 'StripeAPIError',
    statusCode: 503,
  })
  expect((await stripe.checkout.sessions.list({}, school)).data).toHaveLength(1)
})

test('answers HTML as a proxy would', async () => {
  const {stripe, sandbox} = await startStripe({})
  sandbox.faults.add({path: SESSIONS, kind: 'html'})

  const error = await refusal(stripe.checkout.sessions.list())

  expect(error.type).toBe('StripeAPIError')
  expect(error.message).toContain('Invalid JSON received from the Stripe API')
})

test('answers JSON without an error, which the client takes for success', async () => {
  const {stripe, sandbox} = await startStripe({})
  sandbox.faults.add({path: SESSIONS, kind: 'jsonWithoutError'})

  const answer = await stripe.checkout.sessions.list()

  expect(answer).toMatchObject({message: 'bad gateway'})
  expect(answer.lastResponse.statusCode).toBe(502)
})

test.each(['halfBody', 'closeConnection'] as const)('breaks off: %s', async (kind) => {
  const {stripe, sandbox} = await startStripe({})
  sandbox.faults.add({path: SESSIONS, kind})

  expect(await refusal(stripe.checkout.sessions.list())).toMatchObject({
    type: 'StripeConnectionError',
  })
  expect(sandbox.requests().every(({status}) => status === 0)).toBe(true)
  sandbox.faults.clear()
  expect((await stripe.checkout.sessions.list()).data).toEqual([])
})

test('hangs until the caller gives up', async () => {
  const {sandbox, clientWith} = await startStripe({})
  const impatient = clientWith(sandbox.secretKey, {timeout: 50})
  sandbox.faults.add({path: SESSIONS, kind: 'hang'})

  const error = await refusal(impatient.checkout.sessions.list())

  expect(error).toBeInstanceOf(Stripe.errors.StripeConnectionError)
  expect(sandbox.requests()[0]).toMatchObject({status: 0})
})

test('closing cuts a request that hangs', async () => {
  const {stripe, sandbox} = await startStripe({})
  sandbox.faults.add({path: SESSIONS, kind: 'hang'})
  const call = refusal(stripe.checkout.sessions.list())
  await expect.poll(() => sandbox.requests().length).toBeGreaterThan(0)

  await sandbox.close()

  expect((await call).type).toBe('StripeConnectionError')
})

test('delays every answer', async () => {
  const {stripe, sandbox} = await startStripe({})
  sandbox.faults.delay(40)

  await stripe.checkout.sessions.list()

  expect(sandbox.requests()[0]?.ms).toBeGreaterThanOrEqual(39)
})

test('limits the requests of each account, and refills by its clock', async () => {
  const {stripe, sandbox, school, clock} = await startStripe({sessions: [session()]})
  // Held still, so that the bucket refills when the test says so.
  const frozen = clock.now()
  clock.now = () => frozen
  sandbox.rateLimit(3)
  const burst = async (size: number) => {
    const calls = Array.from({length: size}, () => stripe.checkout.sessions.list({}, school))
    const settled = await Promise.allSettled(calls)
    return settled.filter(({status}) => status === 'fulfilled').length
  }

  expect(await burst(5)).toBe(3)
  const error = await refusal(stripe.checkout.sessions.list({}, school))
  expect(error).toBeInstanceOf(Stripe.errors.StripeRateLimitError)
  expect(error).toMatchObject({statusCode: 429, code: 'rate_limit'})
  expect(error.headers?.['stripe-rate-limited-reason']).toBe('endpoint-rate')
  expect((await stripe.checkout.sessions.list()).data).toEqual([])
  clock.now = () => frozen + 1000
  expect(await burst(5)).toBe(3)
  sandbox.rateLimit(null)
  expect(await burst(5)).toBe(5)
})

test('a fault can be a rate limit', async () => {
  const {stripe, sandbox} = await startStripe({})
  sandbox.faults.add({path: /./, kind: 'rateLimit', times: 1})

  expect(await refusal(stripe.events.list())).toBeInstanceOf(Stripe.errors.StripeRateLimitError)
})

test('reset starts over with another world', async () => {
  const {stripe, sandbox, school, clientWith} = await startStripe({sessions: [session()]})
  await stripe.checkout.sessions.list({}, school)
  sandbox.faults.add({path: /./, kind: 'status'})
  const next = session({id: 'cs_test_a1next'})

  sandbox.reset(stripeWorld({mode: 'test', sessions: [next]}))

  expect(sandbox.requests()).toEqual([])
  const renewed = clientWith(sandbox.secretKey)
  const {data} = await renewed.checkout.sessions.list({}, school)
  expect(data.map(({id}) => id)).toEqual([next.id])
  expect(await refusal(stripe.checkout.sessions.list({}, school))).toMatchObject({statusCode: 401})
})

test('a malformed world fails where it is handed in', async () => {
  const {sandbox} = await startStripe({})

  expect(() =>
    sandbox.reset(stripeWorld({sessions: [{account: SCHOOL, id: 'cs_live_1'}]})),
  ).toThrow('Stripe object cs_live_1 is malformed (created')
})
