import {request} from 'node:http'
import {beforeEach, describe, expect, test} from 'vitest'
import {startTestLake, users, type TestLake} from './startTestLake.ts'

let sandbox: TestLake
beforeEach(async () => {
  sandbox = await startTestLake([{_id: 'a', _type: 'pass'}])
})
async function json(path: string, options: Parameters<TestLake['ask']>[1] = {}): Promise<unknown> {
  const answer = await sandbox.ask(path, options)
  expect(answer.status).toBe(200)
  return answer.json()
}

describe('what a Studio asks beside its content', () => {
  test.for([
    ['/v1/ping', {pong: true}],
    ['/v1/data/ping/production', {pong: true}],
    ['/vX/users/ada,ed,nobody', [{displayName: 'Name of ada'}, {id: 'ed'}, null]],
    ['/v2021-06-07/users/ed', {id: 'ed', displayName: 'Name of ed'}],
    ['/v2021-12-15/projects/local0', {id: 'local0', members: [{id: 'ada'}, {}, {}, {}]}],
    ['/v1/projects/local0/datasets', [{name: 'production', aclMode: 'private'}]],
    ['/v1/projects/local0/datasets?datasetProfile=comments', []],
    ['/v1/projects/local0/grants', {}],
    ['/v1/projects/local0/roles', [{name: 'administrator'}, {name: 'editor'}, {name: 'viewer'}]],
    ['/v1/projects/local0/user-applications', []],
    ['/v1/projects/local0/new-content-release-allowed', {datasetReleaseLimit: 0}],
    ['/v1/features', []],
    ['/v1/features/someFeature', false],
    ['/v2024-02-01/journey/trial', null],
    ['/v1/help', {}],
    ['/v1/intake/telemetry-status', {status: 'denied'}],
    ['/v2024-03-12/access/requests/me', []],
    ['/v1/schedules/local0/production', {schedules: []}],
    ['/v1/subscriptions/project/local0', {projectId: 'local0'}],
    ['/v1/data/references/production/documents/a/to', {totalCount: 0}],
    ['/v1/data/actions/production', {enabled: true}],
    ['/v1/data/history/production/events/documents/a', {events: {}, nextCursor: ''}],
    ['/v1/users/me/keyvalue/one,two', [{key: 'one', value: null}, {key: 'two'}]],
    ['/v1/check/cors', {result: {allowed: true}}],
  ] as const)('%s', async ([path, expected]) => {
    expect({answer: await json(path)}).toMatchObject({answer: expected})
    expect(sandbox.lake.unknownRequests()).toEqual([])
  })

  test('its settings, kept for each person', async () => {
    const body = JSON.stringify([{key: 'studio.pinned', value: {a: 1}}])
    await json('/v1/users/me/keyvalue', {method: 'PUT', body})
    const key = '/v1/users/me/keyvalue/studio.pinned'
    expect(await json(key)).toEqual([{key: 'studio.pinned', value: {a: 1}}])
    expect(await json(key, {as: users.ed})).toEqual([{key: 'studio.pinned', value: null}])
  })

  test('a beacon without a token', async () => {
    const options = {method: 'POST', as: null, body: '[]'}
    expect(await json('/v1/intake/batch', options)).toEqual({})
  })

  test('the stream of the agent, open and silent', async () => {
    const answer = await sandbox.ask('/vX/agent/osandbox/bundles/mine/listen')
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    await answer.body?.cancel()
  })
})

test('signs in by redirect: provider, session id, token', async () => {
  const providers = await sandbox.ask('/v1/auth/providers', {as: null})
  const login = `${sandbox.base}/v1/auth/login/local`
  expect(await providers.json()).toMatchObject({providers: [{name: 'local', url: login}]})
  const origin = 'http://localhost:3333/'
  const redirect = await fetch(`${login}?origin=${origin}&user=ed`, {redirect: 'manual'})
  const location = redirect.headers.get('location') ?? ''
  expect(location).toMatch(/^http:\/\/localhost:3333\/#sid=.{20,}$/)
  const exchange = `/v1/auth/fetch?sid=${location.split('sid=')[1]}`
  expect(await json(exchange, {as: null})).toEqual({token: users.ed.token, label: 'sandbox'})
  expect((await sandbox.ask(exchange, {as: null})).status).toBe(401)
  expect(await json('/v1/auth/id')).toMatchObject({id: 'ada'})
  expect(await json('/v1/auth/logout', {method: 'POST'})).toEqual({ok: true})
})

describe('CORS', () => {
  const origin = 'http://localhost:3333'

  test('lets any origin ask with a token, and remember it for a while', async () => {
    const preflight = await sandbox.ask('/v1/data/query/production', {
      as: null,
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization,content-type',
      },
    })
    expect(preflight.status).toBe(204)
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-allow-methods': expect.stringContaining('PUT'),
      'access-control-max-age': '600',
    })
  })

  test.for([
    '/v1/users/me',
    '/v1/nowhere',
    '/v1/data/query/production',
    '/v1/data/listen/production?query=*',
  ])('lets a browser read the answer of %s', async (path) => {
    const answer = await sandbox.ask(path, {headers: {origin}})
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true')
    await answer.body?.cancel()
  })
})

test('answers on any host name', async () => {
  const {port} = new URL(sandbox.base)
  const status = await new Promise((resolve, reject) => {
    request(
      {host: '127.0.0.1', port, path: '/v1/ping', headers: {host: `stream-x-1.localhost:${port}`}},
      (response) => resolve(response.resume().statusCode),
    )
      .on('error', reject)
      .end()
  })
  expect(status).toBe(200)
})

test('takes the presence websocket and stays silent', async () => {
  const {host} = new URL(sandbox.base)
  const socket = new WebSocket(`ws://${host}/v2022-06-30/socket/production?tag=sanity.studio`)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  socket.send(JSON.stringify({jsonrpc: '2.0', method: 'presence_rollcall'}))
  expect(socket.readyState).toBe(WebSocket.OPEN)
  expect(sandbox.lake.requests().at(-1)).toMatchObject({method: 'WEBSOCKET', status: 101})
  socket.close()
})

test('refuses and records what it does not know', async () => {
  const answer = await sandbox.ask('/v2025-02-19/agent/action/generate/production?x=1', {
    method: 'POST',
  })
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({statusCode: 404, error: 'Not Found'})
  await sandbox.ask('/no/version')
  const {host} = new URL(sandbox.base)
  const socket = new WebSocket(`ws://${host}/elsewhere`)
  await new Promise((resolve) => socket.addEventListener('error', resolve))
  expect(sandbox.lake.unknownRequests()).toEqual([
    'POST /v2025-02-19/agent/action/generate/production?x=1',
    'GET /no/version',
    'WEBSOCKET /elsewhere',
  ])
})

test('records every request', async () => {
  await sandbox.clientOf().fetch('*', {}, {tag: 'support.search'})
  await sandbox
    .clientOf()
    .create({_id: 'a', _type: 'pass'})
    .catch(() => null)
  expect(sandbox.lake.requests()).toMatchObject([
    {
      method: 'GET',
      path: '/v2025-02-19/data/query/production',
      status: 200,
      tag: 'support.search',
      ms: expect.any(Number),
    },
    {method: 'POST', path: '/v2025-02-19/data/mutate/production', status: 409, tag: null},
  ])
})
