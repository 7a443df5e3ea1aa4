import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createCallerCache} from '../../api/auth/createCallerCache.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {giveKariHerPass} from './support/intents.ts'
import {repairOf, startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

const ROUTES = ['/schools', '/students?q=kari', '/students/kari?school=fjord', '/audit', '/unknown']

describe('who is let in', () => {
  let api: Api

  beforeAll(async () => {
    api = await startApi(twoSchools())
  })
  afterAll(() => api.sandbox.close())

  test.each(ROUTES)('%s wants a token', async (path) => {
    const response = await api.send(path, {as: null})
    expect(response.status).toBe(401)
    expect(await api.problem(response)).toMatchObject({code: 'unauthenticated'})
  })

  test('a token that Sanity does not know', async () => {
    const response = await api.send('/schools', {as: {token: 'x'.repeat(48)}})
    expect(response.status).toBe(401)
    expect(await api.problem(response)).toMatchObject({code: 'token-expired'})
  })

  test.each(['Basic abc', 'Bearer', 'Bearer  ', `Bearer ${'x'.repeat(5000)}`])(
    'a header that holds no token: %s',
    async (authorization) => {
      const response = await api.app.request('/schools', {headers: {authorization}})
      expect(await api.problem(response)).toMatchObject({code: 'unauthenticated'})
    },
  )

  test('a viewer looks, plans, and may not repair', async () => {
    const planned = await api.plan(giveKariHerPass(), 'viewer')
    expect(planned).toMatchObject({mayApply: false, plan: {state: 'ready'}})
    const response = await api.apply(planned, {as: 'viewer'})
    expect(response.status).toBe(403)
    expect(await api.problem(response)).toMatchObject({code: 'role-may-not-repair'})
    expect(api.sandbox.lake.documents().some(({_type}) => _type === 'passAuditNote')).toBe(false)
  })

  test('an editor repairs, and is named in the note', async () => {
    const planned = await api.plan(giveKariHerPass(), 'editor')
    const receipt = await api.receipt(await api.apply(planned, {as: 'editor'}))
    expect(receipt.actor).toEqual({id: 'sandbox-editor', name: 'Edvin Editor'})
  })

  test('other Studios than those named are not answered by the browser', async () => {
    const ours = await preflight(api, 'https://studio.example.com')
    expect(ours.headers.get('access-control-allow-origin')).toBe('https://studio.example.com')
    const theirs = await preflight(api, 'https://elsewhere.example.com')
    expect(theirs.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a Studio can read why it was refused, and under which id to ask about it', async () => {
    const headers = {origin: 'https://studio.example.com'}
    const response = await api.app.request('/schools', {headers})
    expect(response.headers.get('access-control-allow-origin')).toBe(headers.origin)
    expect(response.headers.get('access-control-expose-headers')).toContain('x-request-id')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const {requestId} = await api.problem(response)
    expect(response.headers.get('x-request-id')).toBe(requestId)
  })

  test('nothing that was logged holds an address, a token or a query', async () => {
    await api.search('kari.lunde@example.com')
    const text = JSON.stringify(api.log)
    expect(text).toContain('"route":"/students"')
    expect(text).not.toContain('@example.com')
    expect(text).not.toContain(SANDBOX_PEOPLE.owner.token)
    expect(text).not.toContain('kari.lunde')
  })
})

describe('roles', () => {
  test('one that the configuration does not name reads nothing', async () => {
    const api = await startApi(twoSchools(), {
      PASS_SUPPORT_READ_ROLES: 'administrator',
      PASS_SUPPORT_REPAIR_ROLES: 'administrator',
    })
    const response = await api.send('/students?q=kari', {as: 'editor'})
    expect(response.status).toBe(403)
    expect(await api.problem(response)).toMatchObject({code: 'role-may-not-read'})
    await api.sandbox.close()
  })

  test('a token that was revoked is refused, and nobody gets in while Sanity is down', async () => {
    const api = await startApi(twoSchools())
    api.sandbox.lake.revokeToken(SANDBOX_PEOPLE.viewer.token)
    const revoked = await api.send('/schools', {as: 'viewer'})
    expect(await api.problem(revoked)).toMatchObject({code: 'token-expired'})

    api.sandbox.lake.faults.add({path: /users\/me/, kind: 'status', status: 500})
    const down = await api.send('/schools')
    expect(down.status).toBe(503)
    expect(await api.problem(down)).toMatchObject({code: 'sanity-unavailable'})
    await api.sandbox.close()
  })
})

describe('the memory of callers', () => {
  const ada = {id: 'ada', name: 'Ada', roles: ['editor']}

  test('asks once in thirty seconds, and not longer than that', async () => {
    let now = 0
    let asked = 0
    const cache = createCallerCache(
      {
        whoIs: async () => {
          asked += 1
          return ada
        },
        member: async () => ada,
      },
      () => now,
    )
    await Promise.all([cache.whoIs('a'), cache.whoIs('a')])
    now = 29_999
    await cache.whoIs('a')
    expect(asked).toBe(1)
    now = 30_000
    await cache.whoIs('a')
    await cache.whoIs('b')
    expect(asked).toBe(3)
  })

  test('a token that was revoked is refused within a minute', async () => {
    const api = await startApi(twoSchools())
    let now = 0
    const cache = createCallerCache(api.services.callers, () => now)
    const {token} = SANDBOX_PEOPLE.editor
    await cache.whoIs(token)
    api.sandbox.lake.revokeToken(token)
    now = 29_999
    expect(await cache.whoIs(token)).toMatchObject({id: 'sandbox-editor'})
    now = 30_000
    await expect(cache.whoIs(token)).rejects.toMatchObject({code: 'token-expired'})
    await api.sandbox.close()
  })

  test('remembers no failure', async () => {
    let failing = true
    const cache = createCallerCache({
      whoIs: async () => {
        if (failing) throw new Error('down')
        return ada
      },
      member: async () => ada,
    })
    await expect(cache.whoIs('a')).rejects.toThrow('down')
    failing = false
    expect(await cache.whoIs('a')).toBe(ada)
  })
})

test('repairs are refused before the body is looked at', async () => {
  const api = await startApi(twoSchools())
  const {plan} = await api.plan(giveKariHerPass())
  const response = await api.send('/repairs', {as: 'viewer', body: {...repairOf(plan), note: ''}})
  expect(await api.problem(response)).toMatchObject({code: 'role-may-not-repair'})
  await api.sandbox.close()
})

async function preflight({app}: Api, origin: string): Promise<Response> {
  const headers = {origin, 'access-control-request-method': 'GET'}
  return app.request('/schools', {method: 'OPTIONS', headers})
}
