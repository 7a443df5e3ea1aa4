import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, twoSchools} from './support/twoSchools.ts'

let api: Api

const DEADLINE = {PASS_SUPPORT_UPSTREAM_DEADLINE_MS: '300'}
/** Longer than any test here may take, so that only a deadline or a signal can have ended a call. */
const NO_DEADLINE = {PASS_SUPPORT_UPSTREAM_DEADLINE_MS: '60000'}

async function start(environment: Record<string, string>) {
  api = await startApi(twoSchools(), environment)
  // Who is asking is remembered for a while, so that what follows is about the look-up alone.
  await api.send('/schools')
}
afterEach(() => api.sandbox.close())

const askedOf = (account: string) =>
  api.sandbox.stripe.requests().filter((request) => request.account === account)

/** Asks for Kari's file, and leaves once `isAsked`. */
async function leave(isAsked: () => boolean, reason?: string) {
  const caller = new AbortController()
  const answer = api.app.request('/students/kari?school=fjord', {
    headers: {authorization: `Bearer ${SANDBOX_PEOPLE.owner.token}`},
    signal: caller.signal,
  })
  await expect.poll(isAsked).toBe(true)
  caller.abort(reason)
  await answer
}

describe('no call takes longer than its deadline', () => {
  beforeEach(() => start(DEADLINE))

  test('Stripe: one account that hangs is named, the request ended, and the rest shown', async () => {
    api.sandbox.stripe.faults.add({path: /./, account: FJORD_ACCOUNT, kind: 'hang'})
    const {sources, student} = await api.file('kari', 'fjord')
    expect(sources).toContainEqual(
      expect.objectContaining({account: FJORD_ACCOUNT, failure: 'timeout', complete: false}),
    )
    expect(sources).toContainEqual(
      expect.objectContaining({source: 'stripe-platform', failure: null}),
    )
    expect(student.name).toBe('Kari Lunde')
    await expect.poll(() => api.sandbox.stripe.faults.hanging()).toBe(0)
  })

  test('Clerk', async () => {
    api.sandbox.clerk.faults.add({path: /./, kind: 'hang'})
    const {sources, purchases} = await api.file('kari', 'fjord')
    expect(sources).toContainEqual(expect.objectContaining({source: 'clerk', failure: 'timeout'}))
    expect(purchases).toHaveLength(1)
  })

  test('Sanity', async () => {
    api.sandbox.lake.faults.add({path: /data\/query/, kind: 'hang'})
    const response = await api.send('/students/kari?school=fjord')
    expect(await api.problem(response)).toMatchObject({code: 'sanity-slow', status: 504})
    await expect.poll(() => api.sandbox.lake.faults.hanging()).toBe(0)
  })

  test('Sanity, asked who the caller is', async () => {
    api.sandbox.lake.faults.add({path: /users\/me/, kind: 'hang'})
    const response = await api.send('/schools', {as: 'viewer'})
    expect(await api.problem(response)).toMatchObject({code: 'sanity-slow'})
  })

  test('what comes in time is awaited', async () => {
    for (const service of ['stripe', 'clerk', 'lake'] as const)
      api.sandbox[service].faults.delay(20)
    const {sources} = await api.file('kari', 'fjord')
    expect(sources.map(({failure}) => failure)).toEqual(sources.map(() => null))
  })

  test('a pause that would outlast the deadline is not begun', async () => {
    const {faults} = api.sandbox.stripe
    faults.add({path: /./, account: FJORD_ACCOUNT, kind: 'rateLimit', retryAfter: 5})
    const {sources} = await api.file('kari', 'fjord')
    expect(sources).toContainEqual(
      expect.objectContaining({account: FJORD_ACCOUNT, failure: 'rate-limited'}),
    )
    const addresses = askedOf(FJORD_ACCOUNT).map(({query}) => query)
    expect(new Set(addresses).size).toBe(addresses.length)
  })
})

describe('a caller who leaves takes the questions along', () => {
  beforeEach(() => start(NO_DEADLINE))

  test('Stripe sees the connections close', async () => {
    const {faults} = api.sandbox.stripe
    faults.add({path: /./, kind: 'hang'})
    await leave(() => faults.hanging() > 1)
    await expect.poll(() => faults.hanging()).toBe(0)
  })

  test('Sanity sees the connection close', async () => {
    const {faults} = api.sandbox.lake
    faults.add({path: /data\/query/, kind: 'hang'})
    await leave(() => faults.hanging() > 0)
    await expect.poll(() => faults.hanging()).toBe(0)
  })

  test('nobody’s fault: nothing is asked again and nothing is logged, whatever the server calls it', async () => {
    const {faults} = api.sandbox.lake
    faults.add({path: /data\/query/, kind: 'hang'})
    const before = api.log.length
    await leave(() => faults.hanging() > 0, 'Client connection prematurely closed.')
    await expect.poll(() => faults.hanging()).toBe(0)
    expect(api.log.slice(before)).toEqual([expect.objectContaining({message: 'request'})])
  })
})

describe('a service that limits the rate is asked little more', () => {
  beforeEach(() => start(NO_DEADLINE))

  test('one refusal does not show', async () => {
    api.sandbox.stripe.faults.add({path: /./, kind: 'rateLimit', times: 1})
    const {sources, purchases} = await api.file('kari', 'fjord')
    expect(sources.map(({failure}) => failure)).toEqual(sources.map(() => null))
    expect(purchases).toHaveLength(1)
  })

  test('it says itself when to come back', async () => {
    api.sandbox.stripe.faults.add({path: /./, kind: 'rateLimit', times: 2, retryAfter: 0})
    const {sources} = await api.file('kari', 'fjord')
    expect(sources.map(({failure}) => failure)).toEqual(sources.map(() => null))
  })

  test('all calls of a look-up together are repeated three times at most', async () => {
    api.sandbox.stripe.faults.add({path: /./, kind: 'rateLimit'})
    const {sources} = await api.file('kari', 'fjord')
    const ofStripe = sources.filter(({source}) => source.startsWith('stripe-'))
    expect(ofStripe.map(({failure}) => failure)).toEqual(ofStripe.map(() => 'rate-limited'))
    const asked = api.sandbox.stripe
      .requests()
      .map(({account, path, query}) => [account, path, query].join(' '))
    expect(asked.length - new Set(asked).size).toBe(3)
  })

  test('the next look-up has a budget of its own', async () => {
    api.sandbox.stripe.faults.add({path: /./, kind: 'rateLimit'})
    await api.file('kari', 'fjord')
    api.sandbox.stripe.faults.clear()
    api.sandbox.stripe.faults.add({path: /./, kind: 'rateLimit', times: 2})
    const {sources} = await api.file('kari', 'fjord')
    expect(sources.map(({failure}) => failure)).toEqual(sources.map(() => null))
  })

  test('Clerk and Sanity, too, are asked once more', async () => {
    api.sandbox.clerk.faults.add({path: /./, kind: 'status', status: 503, times: 1})
    api.sandbox.lake.faults.add({path: /data\/query/, kind: 'status', status: 429, times: 1})
    const {sources} = await api.file('kari', 'fjord')
    expect(sources.map(({failure}) => failure)).toEqual(sources.map(() => null))
  })

  test('a refusal that will not pass is not repeated', async () => {
    api.sandbox.lake.faults.add({path: /data\/query/, kind: 'status', status: 400})
    const before = api.sandbox.lake.requests().length
    await api.send('/students/kari?school=fjord')
    expect(api.sandbox.lake.requests().length - before).toBe(1)
  })
})
