import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {createRateLimit} from '../../api/auth/createRateLimit.ts'
import {SCHOOL_PEOPLE, session} from './support/callers.ts'
import {giveKariHerPass} from './support/intents.ts'
import {startApi, type Api, type Who} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

describe('one caller within any minute', () => {
  test('there is room again when the oldest is a minute ago, and not before', () => {
    let now = 0
    const limit = createRateLimit(3, () => now)
    for (const time of [0, 10_000, 20_000]) {
      now = time
      expect(limit.wait('ada')).toBe(0)
      limit.count('ada')
    }
    expect(limit.wait('ada')).toBe(40)
    expect(limit.wait('eve')).toBe(0)
    now = 59_999
    expect(limit.wait('ada')).toBe(1)
    now = 60_000
    expect(limit.wait('ada')).toBe(0)
    limit.count('ada')
    expect(limit.wait('ada')).toBe(10)
  })

  test('a limit of one', () => {
    let now = 0
    const limit = createRateLimit(1, () => now)
    limit.count('ada')
    expect(limit.wait('ada')).toBe(60)
    now = 60_000
    expect(limit.wait('ada')).toBe(0)
  })
})

describe('the API', () => {
  let api: Api

  beforeEach(async () => {
    api = await startApi(twoSchools({sanity: SCHOOL_PEOPLE}), {
      PASS_SUPPORT_READS_PER_MINUTE: '5',
      PASS_SUPPORT_REPAIRS_PER_MINUTE: '2',
      PASS_SUPPORT_FAILURES_PER_MINUTE: '3',
      PASS_SUPPORT_ADDRESS_HEADER: 'x-real-ip',
    })
  })
  afterEach(() => api.sandbox.close())

  test('says how long to wait, to the Studio as well', async () => {
    const ask = () => api.send('/schools')
    expect(await statuses(6, ask)).toEqual([200, 200, 200, 200, 200, 429])
    const refused = await ask()
    expect(await api.problem(refused)).toMatchObject({code: 'too-many-requests'})
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50)
    expect(refused.headers.get('access-control-expose-headers')).toContain('retry-after')
  })

  test('one person using the API up leaves it to the others', async () => {
    await statuses(6, () => api.send('/schools'))
    expect((await api.send('/schools', {as: 'editor'})).status).toBe(200)
    expect((await api.send('/schools', {as: session(api, 'fjordadmin')})).status).toBe(200)
  })

  test('a new session is not a new person', async () => {
    const ask = (as: Who) => api.send('/schools', {as})
    for (let seconds = 30; seconds < 35; seconds += 1) {
      await ask(session(api, 'fjordadmin', {expiresInSeconds: seconds}))
    }
    expect((await ask(session(api, 'fjordadmin'))).status).toBe(429)
  })

  test('repairs are counted apart from reading', async () => {
    const planned = await api.plan(giveKariHerPass())
    await statuses(6, () => api.send('/schools'))
    expect(await statuses(3, () => api.apply(planned))).toEqual([200, 200, 429])
  })

  test('who proves nothing is not asked about for long', async () => {
    const guess = (index: number, address: string) =>
      api.app.request('/schools', {
        headers: {
          authorization: `Bearer ${`guess-${index}`.padEnd(40, '-')}`,
          'x-real-ip': address,
        },
      })
    let index = 0
    expect(await statuses(5, () => guess((index += 1), '192.0.2.1'))).toEqual([
      401, 401, 401, 429, 429,
    ])
    const asked = api.sandbox.lake.requests().filter(({path}) => path.endsWith('/users/me'))
    expect(asked).toHaveLength(3)
    expect((await guess(9, '192.0.2.2')).status).toBe(401)
  })

  test('where the host says nothing of addresses, the same dead token is not asked about for ever', async () => {
    const own = await startApi(twoSchools(), {PASS_SUPPORT_FAILURES_PER_MINUTE: '2'})
    const ask = () => own.send('/schools', {as: {token: 'dead'.padEnd(40, '-')}})
    expect(await statuses(3, ask)).toEqual([401, 401, 429])
    await own.sandbox.close()
  })
})

/** One after the other. */
async function statuses(count: number, ask: () => Response | Promise<Response>): Promise<number[]> {
  const found: number[] = []
  for (let index = 0; index < count; index += 1) found.push((await ask()).status)
  return found
}
