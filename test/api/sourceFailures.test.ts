import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {healthResponse} from '../../schemas/contract/health.ts'
import {schoolsResponse} from '../../schemas/contract/schools.ts'
import type {Fault as LakeFault} from '../../studio/sandbox/lake/faults.ts'
import type {Fault} from '../../studio/sandbox/http/faults.ts'
import {startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, NORDLYS_ACCOUNT, twoSchools} from './support/twoSchools.ts'

let api: Api

beforeEach(async () => {
  api = await startApi(twoSchools())
})
afterEach(() => api.sandbox.close())

async function restart(environment: Record<string, string>) {
  await api.sandbox.close()
  api = await startApi(twoSchools(), environment)
}

/** Kari paid at Fjord, and has no pass. */
const kari = () => api.file('kari', 'fjord')

describe('Stripe fails, and the file says how and shows the rest', () => {
  const ways: [failure: string, fault: Omit<Fault, 'path'>][] = [
    ['unavailable', {kind: 'status', status: 500}],
    ['unavailable', {kind: 'status', status: 503}],
    ['unavailable', {kind: 'closeConnection'}],
    ['unavailable', {kind: 'halfBody'}],
    ['rate-limited', {kind: 'rateLimit'}],
    ['unexpected-answer', {kind: 'html', status: 502}],
    ['unexpected-answer', {kind: 'html', status: 200}],
    ['unexpected-answer', {kind: 'halfJson'}],
    ['unexpected-answer', {kind: 'wrongContentType'}],
    ['unexpected-answer', {kind: 'redirect'}],
    ['unexpected-answer', {kind: 'jsonWithoutError', status: 502}],
    ['unexpected-answer', {kind: 'jsonWithoutError', status: 200}],
  ]

  test.each(ways)('%s: %j', async (failure, fault) => {
    api.sandbox.stripe.faults.add({path: /./, account: FJORD_ACCOUNT, ...fault})
    const {sources, student, findings} = await kari()
    expect(sources).toContainEqual(
      expect.objectContaining({
        source: 'stripe-connected',
        account: FJORD_ACCOUNT,
        failure,
        complete: false,
      }),
    )
    expect(sources).toContainEqual(
      expect.objectContaining({source: 'stripe-platform', failure: null}),
    )
    expect(sources).toContainEqual(expect.objectContaining({source: 'clerk', failure: null}))
    expect(student.name).toBe('Kari Lunde')
    expect(findings.map(({code}) => code)).not.toContain('no-paid-session-found')
  })

  test('no-access: the key may not look into the account', async () => {
    const {sources} = await api.file('ingrid', 'nordlys')
    expect(sources).toContainEqual(
      expect.objectContaining({
        account: NORDLYS_ACCOUNT,
        failure: 'no-access',
        permission: null,
        requestId: expect.stringMatching(/^req_/),
      }),
    )
  })

  test.each(['rak_checkout_session_read', 'rak_payment_intent_read', 'rak_charge_read'])(
    'missing-permission: a restricted key lacks %s, and is told so',
    async (permission) => {
      api.sandbox.stripe.setAccess(FJORD_ACCOUNT, {missingPermissions: [permission]})
      expect((await kari()).sources).toContainEqual(
        expect.objectContaining({
          account: FJORD_ACCOUNT,
          failure: 'missing-permission',
          permission,
        }),
      )
    },
  )

  test('key-invalid: no account can be read, and what Sanity and Clerk say still comes', async () => {
    await restart({STRIPE_SECRET_KEY: 'sk_test_ofSomebodyElse'})
    const {sources, student} = await kari()
    expect(sources.map(({source, failure}) => [source, failure])).toEqual(
      expect.arrayContaining([
        ['stripe-connected', 'key-invalid'],
        ['stripe-platform', 'key-invalid'],
        ['clerk', null],
        ['sanity', null],
      ]),
    )
    expect(student.clerkAccounts).toHaveLength(1)
  })

  test('wrong-mode: what was searched for is real money, and the key is for tests', async () => {
    const {stripe} = api.sandbox
    stripe.put('sessions', {
      account: FJORD_ACCOUNT,
      id: 'cs_live_real',
      livemode: true,
      created: 1_754_928_000,
      amount_total: 90_000,
    })
    const {sources} = await api.search('cs_live_real')
    expect(sources).toContainEqual(
      expect.objectContaining({account: FJORD_ACCOUNT, failure: 'wrong-mode'}),
    )
  })

  test('one e-mail address that is refused leaves the others standing', async () => {
    api.sandbox.stripe.faults.add({
      path: /sessions/,
      account: FJORD_ACCOUNT,
      kind: 'html',
      times: 1,
      status: 200,
    })
    const {sources, purchases} = await kari()
    expect(purchases).toHaveLength(1)
    expect(sources).toContainEqual(
      expect.objectContaining({account: FJORD_ACCOUNT, failure: 'unexpected-answer'}),
    )
  })
})

describe('Clerk fails, and the file says how and shows the rest', () => {
  const ways: [failure: string, fault: Omit<Fault, 'path'>][] = [
    ['unavailable', {kind: 'status', status: 503}],
    ['unavailable', {kind: 'closeConnection'}],
    ['unavailable', {kind: 'halfBody'}],
    ['unavailable', {kind: 'html', status: 502}],
    ['key-invalid', {kind: 'status', status: 403}],
    ['rate-limited', {kind: 'rateLimit'}],
    ['unexpected-answer', {kind: 'html', status: 200}],
    ['unexpected-answer', {kind: 'wrongContentType'}],
    ['unexpected-answer', {kind: 'halfJson'}],
    ['unexpected-answer', {kind: 'jsonWithoutError', status: 200}],
  ]

  test.each(ways)('%s: %j', async (failure, fault) => {
    api.sandbox.clerk.faults.add({path: /./, ...fault})
    const {sources, purchases} = await kari()
    expect(sources).toContainEqual(
      expect.objectContaining({source: 'clerk', failure, complete: false}),
    )
    expect(purchases).toHaveLength(1)
    expect((await api.search('kari.lunde@example.com')).hits).toHaveLength(1)
  })

  test('key-invalid: the key is of another instance', async () => {
    await restart({CLERK_SECRET_KEY: 'sk_test_ofSomebodyElse'})
    const {sources, purchases} = await kari()
    expect(sources).toContainEqual(
      expect.objectContaining({source: 'clerk', failure: 'key-invalid'}),
    )
    expect(purchases).toHaveLength(1)
  })
})

describe('without Sanity there is nothing to show, and the problem says why', () => {
  const ways: [code: string, status: number, failure: string, fault: Omit<LakeFault, 'path'>][] = [
    ['sanity-key-invalid', 502, 'key-invalid', {kind: 'status', status: 401}],
    ['sanity-may-not-read', 502, 'no-access', {kind: 'status', status: 403}],
    ['sanity-rate-limited', 503, 'rate-limited', {kind: 'status', status: 429}],
    ['sanity-unavailable', 503, 'unavailable', {kind: 'status', status: 500}],
    ['sanity-unavailable', 503, 'unavailable', {kind: 'html', status: 502}],
    ['sanity-unavailable', 503, 'unavailable', {kind: 'halfBody'}],
    ['sanity-unexpected-answer', 502, 'unexpected-answer', {kind: 'html', status: 200}],
    // What the lake answers to a query that it does not understand.
    ['sanity-unexpected-answer', 502, 'unexpected-answer', {kind: 'status', status: 400}],
  ]

  test.each(ways)('%s (%i): %s after %j', async (code, status, failure, fault) => {
    // Who is asking is remembered for a while, so that what follows is about the documents.
    await api.read(schoolsResponse, '/schools')
    api.sandbox.lake.faults.add({path: /data\/query/, ...fault})
    const response = await api.send('/students/kari?school=fjord')
    expect(response.status).toBe(status)
    const problem = await api.problem(response)
    expect(problem.code).toBe(code)
    expect(JSON.stringify(problem)).not.toContain('asked for')

    const {sanity, clerk, platform, schools} = await api.read(healthResponse, '/health')
    expect(sanity.failure).toBe(failure)
    expect([clerk.failure, platform.failure, schools]).toEqual([null, null, []])
  })

  test('the token of the API itself is not accepted', async () => {
    await restart({SANITY_API_TOKEN: 'sk-of-nobody'})
    const response = await api.send('/students/kari?school=fjord')
    expect(await api.problem(response)).toMatchObject({code: 'sanity-key-invalid', status: 502})
  })
})
