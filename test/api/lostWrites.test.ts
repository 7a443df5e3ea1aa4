import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {ProblemError} from '../../api/problems/problemError.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {giveKariHerPass} from './support/intents.ts'
import {callerOf, startApi, type Api} from './support/startApi.ts'
import {FJORD_ACCOUNT, twoSchools} from './support/twoSchools.ts'

let api: Api

beforeEach(async () => {
  api = await startApi(twoSchools())
})
afterEach(() => api.sandbox.close())

const notes = () => api.sandbox.lake.documents().filter(({_type}) => _type === 'passAuditNote')

describe('a service that fails is named, and the rest still comes', () => {
  test.each([
    [{kind: 'status', status: 500}, 'unavailable'],
    [{kind: 'html', status: 502}, 'unexpected-answer'],
    [{kind: 'jsonWithoutError', status: 502}, 'unexpected-answer'],
    [{kind: 'rateLimit'}, 'rate-limited'],
    [{kind: 'closeConnection'}, 'unavailable'],
  ] as const)('Stripe: %j', async (fault, failure) => {
    api.sandbox.stripe.faults.add({path: /./, account: FJORD_ACCOUNT, ...fault})
    const file = await api.file('kari', 'fjord')
    expect(file.sources).toContainEqual(
      expect.objectContaining({account: FJORD_ACCOUNT, failure, complete: false}),
    )
    expect(file.student.name).toBe('Kari Lunde')
    expect(file.findings.map(({code}) => code)).not.toContain('no-paid-session-found')
  })

  test('a restricted key that misses a permission is told which', async () => {
    api.sandbox.stripe.setAccess(FJORD_ACCOUNT, {missingPermissions: ['rak_charge_read']})
    const file = await api.file('kari', 'fjord')
    expect(file.sources).toContainEqual(
      expect.objectContaining({
        account: FJORD_ACCOUNT,
        failure: 'missing-permission',
        permission: 'rak_charge_read',
      }),
    )
  })

  test('Clerk', async () => {
    api.sandbox.clerk.faults.add({path: /./, kind: 'status', status: 503})
    const file = await api.file('kari', 'fjord')
    expect(file.sources).toContainEqual(
      expect.objectContaining({source: 'clerk', failure: 'unavailable'}),
    )
    expect(file.purchases).toHaveLength(1)
    expect((await api.search('kari.lunde@example.com')).hits).toHaveLength(1)
  })

  test('a caller who leaves takes the questions to Stripe along', async () => {
    api.sandbox.stripe.faults.add({path: /./, kind: 'hang'})
    const caller = new AbortController()
    const headers = {authorization: `Bearer ${SANDBOX_PEOPLE.owner.token}`}
    const {signal} = caller
    const answer = api.app.request('/students/kari?school=fjord', {headers, signal})
    while (api.sandbox.stripe.requests().length === 0) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    caller.abort()
    // Without that, this would take the eight seconds that a call may take.
    await expect(answer).resolves.toBeInstanceOf(Response)
  })

  test('Sanity: without it there is nothing to show', async () => {
    await api.send('/schools')
    api.sandbox.lake.faults.add({path: /data\/query/, kind: 'status', status: 500})
    const response = await api.send('/students/kari?school=fjord')
    expect(response.status).toBe(503)
    const problem = await api.problem(response)
    expect(problem).toMatchObject({code: 'sanity-unavailable'})
    expect(JSON.stringify(problem)).not.toContain('Internal')
  })
})

describe('writing', () => {
  test('an answer that is lost after the writing is found in the notes', async () => {
    const planned = await api.plan(giveKariHerPass())
    api.sandbox.lake.faults.add({path: /data\/mutate/, kind: 'closeAfterCommit', times: 1})
    const receipt = await api.receipt(await api.apply(planned))
    expect(receipt.alreadyApplied).toBe(false)
    expect(notes()).toHaveLength(1)
  })

  test('an answer that is lost before the writing is asked for once more', async () => {
    const planned = await api.plan(giveKariHerPass())
    api.sandbox.lake.faults.add({path: /data\/mutate/, kind: 'status', status: 500, times: 1})
    const receipt = await api.receipt(await api.apply(planned))
    expect(receipt.alreadyApplied).toBe(false)
    expect(notes()).toHaveLength(1)
  })

  test('a lake that writes nothing, however often it is asked', async () => {
    const planned = await api.plan(giveKariHerPass())
    api.sandbox.lake.faults.add({path: /data\/mutate/, kind: 'html'})
    const unwritten = await api.apply(planned)
    expect(await api.problem(unwritten)).toMatchObject({code: 'sanity-unavailable', status: 503})

    expect(notes()).toEqual([])
  })

  test('when nobody knows whether it was written, that is what is said', async () => {
    const planned = await api.plan(giveKariHerPass())
    const {lake} = api.services
    let isCut = false
    const cut = callerOf({
      ...api.services,
      lake: {
        ...lake,
        commit: async (...transaction) => {
          await lake.commit(...transaction)
          isCut = true
          return 'unknown'
        },
        query: async (...question) => {
          if (isCut) throw new ProblemError('sanity-unavailable')
          return lake.query(...question)
        },
      },
    })
    const response = await cut.apply(planned)
    expect(response.status).toBe(503)
    expect(await cut.problem(response)).toMatchObject({code: 'write-outcome-unknown'})

    const again = await api.receipt(await api.apply(planned))
    expect(again.alreadyApplied).toBe(true)
    expect(notes()).toHaveLength(1)
  })

  test('a token that may not write shows before a note is typed', async () => {
    const reader = await startApi(twoSchools(), {SANITY_API_TOKEN: SANDBOX_PEOPLE.viewer.token})
    const response = await reader.send('/plans', {body: {intent: giveKariHerPass()}})
    expect(response.status).toBe(502)
    expect(await reader.problem(response)).toMatchObject({code: 'sanity-may-not-write'})
    // A viewer only looks: to them the plan itself is all there is.
    expect((await reader.plan(giveKariHerPass(), 'viewer')).plan.state).toBe('ready')
    await reader.sandbox.close()
  })
})
