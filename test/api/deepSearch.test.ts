import {afterEach, describe, expect, test} from 'vitest'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import type {World} from '../../studio/sandbox/world.ts'
import {clerkIdOf, sale} from './support/hostDocuments.ts'
import {startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, NOW, twoSchools} from './support/twoSchools.ts'

let api: Api

afterEach(() => api.sandbox.close())

type Sale = Parameters<typeof sale>[0]

/** Bjørn's pass at Fjord, paid by somebody else's address: nothing but its metadata names him. */
function paidByGranny(of: Partial<Sale> = {}): Sale {
  return {
    id: 'cs_test_granny',
    account: FJORD_ACCOUNT,
    userId: 'bjorn',
    email: 'granny@example.com',
    school: 'fjord',
    passId: 'fjord-month',
    passName: 'Month',
    amount: 90_000,
    ...of,
  }
}

interface Crowd {
  sales?: Sale[]
  /** Sessions of other people, all newer. */
  fillers?: number
  access?: World['stripe']['accountAccess']
}

async function start({sales = [paidByGranny()], fillers = 0, access = {}}: Crowd = {}) {
  const world = twoSchools({sales: sales.map(sale)})
  const filler = {account: FJORD_ACCOUNT, count: fillers, from: '2025-08-11T17:00:00Z', to: NOW}
  const accountAccess = {...world.stripe.accountAccess, ...access}
  const stripe = {...world.stripe, accountAccess, fillerNewerSessions: filler}
  api = await startApi({...world, stripe})
}

const file = () => api.file('bjorn', 'fjord')
const search = () => api.searchDeeper('bjorn', 'fjord')

async function searchToEnd() {
  for (let turns = 1; ; turns += 1) {
    const answer = await search()
    if (answer.finished) return {...answer, turns}
  }
}

const purchases = async () => (await file()).purchases.map(({purchase}) => purchase.purchaseId)
const codes = async () => (await file()).findings.map(({code}) => code)

/** Sessions that only a mailbox ties to the student. */
async function resembling() {
  const {findings} = await file()
  return findings
    .filter(({code}) => code === 'session-of-similar-email')
    .map(({subjectId}) => subjectId)
}

/** All that the index holds. */
async function stored() {
  const types = '*[_type in ["passSessionIndex", "passSessionCoverage"]]'
  return JSON.stringify(await api.services.lake.query(types, {}))
}

/** How many pages of everybody's sessions were asked for. */
function pagesAsked(account: string): number {
  return api.sandbox.stripe
    .requests()
    .filter(
      (request) =>
        request.account === account &&
        request.path === '/v1/checkout/sessions' &&
        !/customer_details|payment_intent=/.test(request.query),
    ).length
}

const coverageOf = ({deepSearch}: Awaited<ReturnType<typeof file>>, account: string) =>
  deepSearch.coverage.find((entry) => entry.account === account)

describe('a payment that only the id in its metadata ties to the student, 3,000 sessions back', () => {
  test('is not waited for: the first answer says that nothing was looked through', async () => {
    await start({fillers: 3000})
    const first = await file()
    expect(first.purchases).toEqual([])
    expect(first.deepSearch.state).toBe('open')
    expect(coverageOf(first, FJORD_ACCOUNT)).toMatchObject({sessionsRead: 0, oldestAt: null})
    expect(first.findings.map(({code}) => code)).not.toContain('no-paid-session-found')
    expect(first.notJudged).toContain('no-paid-session-found')
    expect(first.recommendation).toMatchObject({action: 'refuse', because: 'search-unfinished'})
    expect(pagesAsked(FJORD_ACCOUNT)).toBe(0)
  })

  test('is found, and until then every answer says how far it looked', async () => {
    await start({fillers: 3000})
    expect(await search()).toMatchObject({finished: false, found: 0})
    const between = await file()
    expect(between.deepSearch.state).toBe('open')
    const read = coverageOf(between, FJORD_ACCOUNT)
    expect(read).toMatchObject({sessionsRead: 500, complete: false})
    expect(read?.oldestAt).toMatch(/^2025-08-12T/)
    expect(await codes()).not.toContain('no-paid-session-found')

    expect((await searchToEnd()).found).toBe(1)
    const found = await file()
    expect(found.purchases.map(({purchase}) => purchase.purchaseId)).toEqual(['cs_test_granny'])
    expect(found.deepSearch.state).toBe('not-needed')
    expect(found.recommendation).toMatchObject({action: 'create', purchaseId: 'cs_test_granny'})
  })

  test('is found at once by whoever asks next, a plan and its repair included', async () => {
    await start({fillers: 300})
    await searchToEnd()
    const before = pagesAsked(FJORD_ACCOUNT)
    const {recommendation} = await file()
    if (recommendation.intent === null) throw new Error('nothing was recommended')
    const proposed = await api.plan(recommendation.intent)
    expect(proposed.plan.state).toBe('ready')
    expect((await api.apply(proposed)).status).toBe(200)
    expect(pagesAsked(FJORD_ACCOUNT)).toBe(before)
  })
})

describe('a search that is interrupted', () => {
  test('goes on where it ended, and reads nothing twice', async () => {
    await start({fillers: 1200})
    await search()
    await search()
    expect((await searchToEnd()).turns).toBe(1)
    // Thirteen pages, and each later request first asks for what is new.
    expect(pagesAsked(FJORD_ACCOUNT)).toBe(13 + 2)
    expect(await purchases()).toEqual(['cs_test_granny'])
  })

  test('keeps what was read when Stripe asks for less', async () => {
    await start({fillers: 1200})
    await search()
    api.sandbox.stripe.faults.add({path: /sessions/, account: FJORD_ACCOUNT, kind: 'rateLimit'})
    const refused = await search()
    expect(refused.finished).toBe(false)
    expect(refused.coverage).toContainEqual(expect.objectContaining({sessionsRead: 500}))
    expect(refused.sources).toContainEqual(
      expect.objectContaining({account: FJORD_ACCOUNT, failure: 'rate-limited'}),
    )
    api.sandbox.stripe.faults.clear()
    expect(await searchToEnd()).toMatchObject({found: 1})
  })

  test('by a caller who leaves ends what is asked of Stripe, and keeps what was read', async () => {
    await start({fillers: 1200})
    await search()
    const {faults} = api.sandbox.stripe
    faults.add({path: /checkout\/sessions/, account: FJORD_ACCOUNT, kind: 'hang'})
    const caller = new AbortController()
    const request = new Request('http://api/students/bjorn/deep-search?school=fjord', {
      method: 'POST',
      headers: {authorization: `Bearer ${SANDBOX_PEOPLE.owner.token}`},
      signal: caller.signal,
    })
    const left = Promise.resolve(api.app.fetch(request))
    await expect.poll(() => faults.hanging()).toBe(1)
    caller.abort()
    await left
    await expect.poll(() => faults.hanging()).toBe(0)
    faults.clear()
    expect(coverageOf(await file(), FJORD_ACCOUNT)).toMatchObject({sessionsRead: 500})
    expect(await searchToEnd()).toMatchObject({found: 1})
  })

  test('by others who search at the same time leaves no gap and counts nothing twice', async () => {
    await start({fillers: 2000})
    await Promise.all([searchToEnd(), searchToEnd(), searchToEnd()])
    const done = await file()
    // Kari, Nora and Per bought there as well.
    expect(coverageOf(done, FJORD_ACCOUNT)).toMatchObject({sessionsRead: 2004, complete: true})
    expect(done.purchases).toHaveLength(1)
  })
})

describe('once everything was read', () => {
  test('it is said that nothing was paid, and that counts until somebody pays', async () => {
    await start({sales: [], fillers: 150})
    expect(await codes()).not.toContain('no-paid-session-found')
    await searchToEnd()
    expect((await file()).deepSearch.state).toBe('done')
    expect(await codes()).toContain('no-paid-session-found')

    const {session, charge} = sale(paidByGranny({id: 'cs_test_late'}))
    const created = Date.parse(NOW) / 1000
    if (charge) api.sandbox.stripe.put('charges', {...charge, created})
    api.sandbox.stripe.put('sessions', {...session, created})
    expect(await purchases()).toEqual(['cs_test_late'])
  })

  test('but one account lets nobody in, nothing is claimed', async () => {
    await start({access: {[FJORD_ACCOUNT]: 'account_invalid'}})
    const {finished, sources} = await searchToEnd()
    expect(finished).toBe(true)
    expect(sources).toContainEqual(expect.objectContaining({failure: 'no-access'}))
    expect(await codes()).not.toContain('no-paid-session-found')
    expect(await codes()).toContain('connected-account-inaccessible')
  })

  test('an account without a single session is complete', async () => {
    await start({sales: []})
    await searchToEnd()
    expect(coverageOf(await file(), 'platform')).toMatchObject({complete: true, oldestAt: null})
  })

  test('a key of another platform, which knows none of these sessions, starts anew', async () => {
    await start({fillers: 150})
    await searchToEnd()
    const {stripe} = twoSchools()
    api.sandbox.stripe.reset({...stripe, sessions: [sale(paidByGranny()).session]})
    await searchToEnd()
    expect(coverageOf(await file(), FJORD_ACCOUNT)).toMatchObject({sessionsRead: 1})
  })

  test('a checkout that was open is looked at again, for only its end tells who paid', async () => {
    await start({sales: []})
    const {session} = sale(paidByGranny({id: 'cs_test_slow', email: 'bjorn+x@example.com'}))
    const created = Date.parse(NOW) / 1000 - 60
    const young = {...session, created, client_reference_id: null, metadata: {}}
    const open = {status: 'open', payment_status: 'unpaid', customer_details: null}
    api.sandbox.stripe.put('sessions', {...young, ...open})
    await searchToEnd()
    api.sandbox.stripe.put('sessions', young)
    expect(await resembling()).toEqual(['cs_test_slow'])
  })
})

describe('the index', () => {
  test('has the sessions of all schools of the platform, of which no answer shows any', async () => {
    const theirs = paidByGranny({
      id: 'cs_test_theirs',
      account: 'platform',
      userId: null,
      email: 'bjorn+trial@example.com',
      school: 'nordlys',
      passId: 'nordlys-dropin',
    })
    const ours = {...theirs, id: 'cs_test_ours', school: 'fjord', passId: 'fjord-ten'}
    await start({sales: [theirs, ours]})
    expect(await searchToEnd()).toMatchObject({found: 1})
    expect(await stored()).toContain('cs_test_theirs')
    expect(await resembling()).toEqual(['cs_test_ours'])
    const answer = await api.send('/students/bjorn/deep-search?school=fjord', {body: {}})
    expect(await answer.text()).not.toContain('cs_test_')
  })

  test('holds no address and no name', async () => {
    await start()
    await searchToEnd()
    const text = await stored()
    expect(text).toContain('cs_test_granny')
    expect(text).toContain(clerkIdOf('bjorn'))
    expect(text).not.toMatch(/@|Payer|example\.com/)
  })

  test('is filled by repairs as well', async () => {
    await start()
    const {recommendation} = await api.file('kari', 'fjord')
    if (recommendation.intent === null) throw new Error('nothing was recommended')
    await api.apply(await api.plan(recommendation.intent))
    expect(await stored()).toContain('cs_test_kari1')
  })

  test('may be filled by whoever may read, and by nobody else', async () => {
    await start()
    expect(await api.searchDeeper('bjorn', 'fjord', 'viewer')).toMatchObject({found: 1})
    const stranger = {as: {token: 'nobody'}, body: {}}
    const refused = await api.send('/students/bjorn/deep-search?school=fjord', stranger)
    expect(refused.status).toBe(401)
    const unknown = await api.send('/students/bjorn/deep-search?school=nowhere', {body: {}})
    expect((await api.problem(unknown)).code).toBe('school-not-found')
  })
})
