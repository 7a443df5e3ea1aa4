import {afterEach, describe, expect, test} from 'vitest'
import {gatherFacts} from '../../api/facts/gatherFacts.ts'
import type {World} from '../../studio/sandbox/world.ts'
import {clerkIdOf, PAID_AT, reference, sale} from './support/hostDocuments.ts'
import {startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, NOW, twoSchools} from './support/twoSchools.ts'

let api: Api

afterEach(() => api.sandbox.close())

type Sale = Parameters<typeof sale>[0]

/** Somebody's pass at Fjord, unless a test says otherwise. */
function fjordSale(of: Partial<Sale> & {id: string}): Sale {
  return {
    account: FJORD_ACCOUNT,
    userId: null,
    email: 'somebody@example.com',
    school: 'fjord',
    passId: 'fjord-month',
    passName: 'Month',
    amount: 90_000,
    ...of,
  }
}

async function start(...sales: Sale[]) {
  api = await startApi(twoSchools({sales: sales.map(sale)}))
}

async function gather(studentId: string, schoolId: string, receiptEmail: string | null = null) {
  const {facts} = await gatherFacts(
    {...api.services, visible: 'all'},
    {
      schoolId,
      studentId,
      receiptEmail,
      intent: null,
    },
  )
  return facts
}

/** The same once all payments of the school's accounts were looked through. */
async function gatherDeeply(studentId: string, schoolId: string) {
  while (!(await api.searchDeeper(studentId, schoolId)).finished) continue
  return gather(studentId, schoolId)
}

const sessionsIn = ({purchases}: Awaited<ReturnType<typeof gather>>) =>
  purchases.map(({purchaseId}) => purchaseId)

describe('payments are found although', () => {
  test('somebody else paid: the session names the student', async () => {
    await start(fjordSale({id: 'cs_test_bypayer', userId: 'lise', email: 'granny@example.com'}))
    expect(sessionsIn(await gatherDeeply('lise', 'fjord'))).toEqual(['cs_test_bypayer'])
  })

  test('the address was typed with a tag, and the session names nobody', async () => {
    await start(fjordSale({id: 'cs_test_tagged', email: 'bjorn+dance@example.com'}))
    expect(sessionsIn(await gatherDeeply('bjorn', 'fjord'))).toEqual(['cs_test_tagged'])
  })

  test("they lie on another school's account", async () => {
    await start(fjordSale({id: 'cs_test_elsewhere', userId: 'bjorn', email: 'bjorn@example.com'}))
    const facts = await gather('bjorn', 'nordlys')
    expect(sessionsIn(facts)).toEqual(['cs_test_elsewhere'])
  })

  test('only a second address leads there', async () => {
    await start(
      fjordSale({id: 'cs_test_second', email: 'bjorn.work@example.com'}),
      fjordSale({id: 'cs_test_noras', userId: 'nora', email: 'nora@example.com'}),
    )
    expect(sessionsIn(await gather('bjorn', 'fjord', 'bjorn.work@example.com'))).toEqual([
      'cs_test_second',
    ])
    const {receipt} = await gather('bjorn', 'fjord', 'Nora@example.com')
    expect(receipt).toMatchObject({
      email: 'Nora@example.com',
      users: [{id: 'nora'}],
      clerkAccounts: [{id: clerkIdOf('nora')}],
      subscriptions: [{id: 'nora-sub'}],
    })
    expect(receipt?.purchases.map(({purchaseId}) => purchaseId)).toContain('cs_test_noras')
  })
})

const wasListed = () => api.sandbox.stripe.requests().some(({path}) => path === '/v1/accounts')

describe('an account that no school names any more', () => {
  const FORMER = 'acct_1FjordFormer'
  const sold = sale(
    fjordSale({id: 'cs_test_former', account: FORMER, userId: 'bjorn', email: 'bjorn@example.com'}),
  )

  async function startWithFormer(platform: World['stripe']['accountAccess'][string]) {
    const world = twoSchools({sales: [sold]})
    const accountAccess = {...world.stripe.accountAccess, platform, [FORMER]: 'ok' as const}
    api = await startApi({...world, stripe: {...world.stripe, accountAccess}})
  }

  test('is found in the list of the platform', async () => {
    await startWithFormer('ok')
    expect(sessionsIn(await gather('bjorn', 'fjord'))).toEqual(['cs_test_former'])
  })

  test('is not looked for while every payment is accounted for', async () => {
    await startWithFormer('ok')
    await gather('nora', 'fjord')
    expect(wasListed()).toBe(false)
  })

  test('stays unknown to a key that may not list accounts, and that is no failure', async () => {
    await startWithFormer({missingPermissions: ['rak_accounts_kyc_basic_read']})
    const {purchases, sources} = await gatherDeeply('bjorn', 'fjord')
    expect(wasListed()).toBe(true)
    expect(purchases).toEqual([])
    expect(sources).toContainEqual(
      expect.objectContaining({account: 'platform', failure: null, complete: true}),
    )
  })
})

describe("the platform's sessions are those of all schools", () => {
  test("another school's is left out, unless it names the student", async () => {
    await start(
      fjordSale({id: 'cs_test_ours', account: 'platform', email: 'nora@example.com'}),
      fjordSale({
        id: 'cs_test_theirs',
        account: 'platform',
        email: 'nora@example.com',
        school: 'nordlys',
        passId: 'nordlys-dropin',
      }),
      fjordSale({
        id: 'cs_test_hers',
        account: 'platform',
        userId: 'nora',
        email: 'nora@example.com',
        school: 'nordlys',
        passId: 'nordlys-dropin',
      }),
    )
    const found = sessionsIn(await gather('nora', 'fjord'))
    expect(found).toEqual(expect.arrayContaining(['cs_test_nora1', 'cs_test_ours', 'cs_test_hers']))
    expect(found).not.toContain('cs_test_theirs')
  })
})

describe('what became of the money', () => {
  test('a dispute is read from beside the charge', async () => {
    await start()
    api.sandbox.stripe.put('disputes', {
      account: FJORD_ACCOUNT,
      id: 'dp_kari1',
      charge: 'ch_kari1',
      payment_intent: 'pi_kari1',
      amount: 150_000,
      currency: 'nok',
      created: Date.parse(PAID_AT) / 1000,
      status: 'needs_response',
    })
    const [purchase] = (await gather('kari', 'fjord')).purchases
    expect(purchase?.state).toBe('dispute-open')
  })

  test('the pass may be named by the product alone', async () => {
    await start()
    const {session} = sale(fjordSale({id: 'cs_test_byproduct', email: 'bjorn@example.com'}))
    const product = {name: 'Month', metadata: {passId: 'fjord-month'}}
    api.sandbox.stripe.put('sessions', {
      ...session,
      metadata: {type: 'pass_purchase'},
      line_items: {data: [{description: 'Month', amount_total: 90_000, price: {product}}]},
    })
    const [purchase] = (await gather('bjorn', 'fjord')).purchases
    expect(purchase).toMatchObject({
      purchaseId: 'cs_test_byproduct',
      items: [{productPassId: 'fjord-month'}],
    })
  })
})

describe('how far an account was read', () => {
  test('to its end: then absence says something', async () => {
    await start()
    const {sources} = await gatherDeeply('bjorn', 'fjord')
    expect(sources).toContainEqual(
      expect.objectContaining({account: FJORD_ACCOUNT, failure: null, complete: true}),
    )
  })

  test('not to its end: then it says nothing', async () => {
    const world = twoSchools()
    const from = '2025-08-01T00:00:00Z'
    const filler = {account: FJORD_ACCOUNT, count: 1500, from, to: NOW}
    api = await startApi({...world, stripe: {...world.stripe, fillerNewerSessions: filler}})
    const {sources, purchases} = await gather('bjorn', 'fjord')
    expect(purchases).toEqual([])
    expect(sources).toContainEqual(
      expect.objectContaining({account: FJORD_ACCOUNT, failure: null, complete: false}),
    )
  })
})

test('an id of the other mode is not held against the account', async () => {
  const {session} = sale(fjordSale({id: 'cs_test_x'}))
  const subscription = {
    _id: 'bjorn-live',
    _type: 'subscription',
    user: reference('bjorn'),
    tenant: reference('fjord'),
    passId: 'fjord-month',
    isActive: true,
    stripeSessionId: 'cs_live_bjorn',
  }
  const world = twoSchools({sanity: [subscription]})
  const live = {...session, id: 'cs_live_bjorn', livemode: true}
  const sessions = [...world.stripe.sessions, live]
  api = await startApi({...world, stripe: {...world.stripe, sessions}})
  const {sources, storedSessionModes} = await gather('bjorn', 'fjord')
  expect(sources.map(({failure}) => failure)).not.toContain('wrong-mode')
  expect(storedSessionModes).toEqual({live: 1, test: 1})
  const {sources: searched} = await api.search('cs_live_bjorn')
  expect(searched.map(({failure}) => failure)).toContain('wrong-mode')
})
