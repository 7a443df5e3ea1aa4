import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startApi, type Api} from './support/startApi.ts'
import {clerkIdOf} from './support/hostDocuments.ts'
import {twoSchools} from './support/twoSchools.ts'

describe('people are found by whatever the caller has', () => {
  let api: Api

  beforeAll(async () => {
    api = await startApi(twoSchools())
  })
  afterAll(() => api.sandbox.close())

  test.each([
    ['kari.lunde@example.com', 'kari', 'email'],
    ['  KARI.LUNDE@EXAMPLE.COM ', 'kari', 'email'],
    ['kari.lunde+dance@example.com', 'kari', 'email-plus-tag'],
    ['kari', 'kari', 'sanity-id'],
    ['Lunde', 'kari', 'name'],
    ['kari lun', 'kari', 'name'],
    ['bjørn', 'bjorn', 'name'],
    ['Bjorn Dal', 'bjorn', 'name'],
    ['INGRÍD', 'ingrid', 'name'],
    ['Kari Lunde <kari.lunde@example.com>', 'kari', 'email'],
    ['mailto:kari.lunde@example.com', 'kari', 'email'],
    ['kari.lunde @ example.com', 'kari', 'email'],
    ['nora@ex', 'nora', 'email'],
    ['90011222', 'kari', 'phone'],
    ['+47 900 11 222', 'kari', 'phone'],
    ['0047 90 01 12 22', 'kari', 'phone'],
    ['(+47) 900.11.222', 'kari', 'phone'],
    [clerkIdOf('kari'), 'kari', 'clerk-id'],
    ['cs_test_kari1', 'kari', 'stripe-session'],
    ['pi_kari1', 'kari', 'stripe-payment'],
    ['ch_kari1', 'kari', 'stripe-charge'],
    ['tor@example.com', 'user_onlyclerk', 'email'],
    ['Tor Berg', 'user_onlyclerk', 'name'],
    ['user_onlyclerk', 'user_onlyclerk', 'clerk-id'],
  ])('%s', async (q, studentId, foundBy) => {
    const {hits, more} = await api.search(q)
    expect(hits).toMatchObject([{studentId, foundBy}])
    expect(more).toBe(false)
  })

  test('two users with one address are both shown, and marked', async () => {
    const {hits} = await api.search('moen@example.com')
    expect(hits.map(({studentId, sharesEmail}) => ({studentId, sharesEmail}))).toEqual([
      {studentId: 'anne', sharesEmail: true},
      {studentId: 'lise', sharesEmail: true},
    ])
  })

  test('a hit says how many passes are active, and which school to open', async () => {
    const [nora] = (await api.search('nora@example.com')).hits
    expect(nora).toMatchObject({activeSubscriptions: 1, schoolId: 'fjord', sharesEmail: false})
    const [ingrid] = (await api.search('ingrid@example.com')).hits
    expect(ingrid).toMatchObject({activeSubscriptions: 0, schoolId: null})
  })

  test('a name is looked for at the school that was asked about', async () => {
    expect((await api.search('Lunde', 'nordlys')).hits).toEqual([])
    expect((await api.search('Lunde', 'fjord')).hits).toHaveLength(1)
    expect((await api.search('kari.lunde@example.com', 'nordlys')).hits).toHaveLength(1)
  })

  test('a payment is looked for on every account, and what refused is named', async () => {
    const {sources} = await api.search('cs_test_kari1')
    expect(sources).toContainEqual(
      expect.objectContaining({account: 'acct_1NordlysClosed', failure: 'no-access'}),
    )
  })

  test('somebody whom only Clerk knows has a file', async () => {
    const file = await api.file('user_onlyclerk', 'fjord')
    expect(file.student).toMatchObject({id: 'user_onlyclerk', name: 'Tor Berg', users: []})
  })
})
