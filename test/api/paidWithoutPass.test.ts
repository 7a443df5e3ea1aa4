import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, twoSchools} from './support/twoSchools.ts'

describe('the school whose account can be read', () => {
  let api: Api

  beforeAll(async () => {
    api = await startApi(twoSchools())
  })
  afterAll(() => api.sandbox.close())

  test('search, one look, one note, two clicks', async () => {
    const [hit] = (await api.search('kari.lunde@example.com')).hits
    expect(hit).toMatchObject({studentId: 'kari', schoolId: 'fjord'})

    const file = await api.file('kari', 'fjord')
    expect(file.findings[0]).toMatchObject({code: 'paid-session-without-subscription'})
    expect(file.purchases).toMatchObject([
      {
        person: 'user-id-in-session',
        passId: 'fjord-ten',
        paid: true,
        kept: true,
        purchase: {account: FJORD_ACCOUNT, state: 'paid', amount: {minor: 150_000}},
        stripeUrl: `https://dashboard.stripe.com/${FJORD_ACCOUNT}/test/payments/pi_kari1`,
      },
    ])
    const {intent} = file.recommendation
    if (intent === null) throw new Error('no repair is recommended')

    const planned = await api.plan(intent)
    const receipt = await api.receipt(await api.apply(planned))
    expect(receipt.studentSees).toMatchObject([
      {
        name: 'Ten Classes',
        remainingClips: 10,
        visibility: {tab: 'active', bookability: 'bookable'},
      },
    ])
  })

  test('afterwards the file has nothing more to recommend', async () => {
    const file = await api.file('kari', 'fjord')
    expect(file.recommendation.action).toBe('none')
    expect(file.purchases[0]?.links).toMatchObject([{method: 'session-id'}])
    expect(file.repairs).toHaveLength(1)
  })

  test('a refunded payment gives nothing', async () => {
    const file = await api.file('per', 'fjord')
    expect(file.purchases[0]).toMatchObject({kept: false, purchase: {state: 'refunded'}})
    expect(file.recommendation.action).toBe('refuse')
  })

  test('nothing was written to Stripe or Clerk, and nothing unknown was asked for', () => {
    const {lake, stripe, clerk} = api.sandbox
    expect(stripe.requests().every(({method}) => method === 'GET')).toBe(true)
    expect(clerk.requests().every(({method}) => method === 'GET')).toBe(true)
    expect([lake, stripe, clerk].flatMap((service) => service.unknownRequests())).toEqual([])
  })
})
