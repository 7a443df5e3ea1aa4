import {expect, test, vi} from 'vitest'
import {z} from 'zod'
import {createApiClient} from '../../plugin/api/createApiClient.ts'
import {readProofHeader, requestHash, type ProofDocument} from '../../schemas/contract/proof.ts'
import {auditNote} from './auditFixtures.ts'
import {CREATE_TRIAL, SCHOOLS} from './fixtures.ts'
import {planFor, RECEIPT} from './repairFixtures.ts'

const BEHIND = {apiUrl: '/api', getToken: () => 'token-1', storeProof: async () => {}}
const SIGNAL = new AbortController().signal

function clientThatGets(body: unknown, init: ResponseInit = {}, token: string | null = 'token-1') {
  const fetch = vi.fn<typeof globalThis.fetch>(async () =>
    typeof body === 'string' ? new Response(body, init) : Response.json(body, init),
  )
  const getToken = () => token ?? undefined
  const storeProof = vi.fn<(proof: ProofDocument) => Promise<void>>(async () => {})
  const client = createApiClient({
    apiUrl: 'https://api.example.com',
    getToken,
    storeProof,
    fetch,
  })
  return {fetch, storeProof, client}
}

test('sends the caller’s own token and parses the answer', async () => {
  const {fetch, client} = clientThatGets(SCHOOLS)
  await expect(client.schools(SIGNAL)).resolves.toEqual(SCHOOLS)
  const [url, init] = fetch.mock.lastCall ?? []
  expect(url).toBe('https://api.example.com/schools')
  expect(init).toMatchObject({headers: {authorization: 'Bearer token-1'}, signal: SIGNAL})
})

test('without a token, every request has a proof of its own, which does not hold its secret', async () => {
  const {fetch, storeProof, client} = clientThatGets(SCHOOLS, {}, null)
  await client.schools(SIGNAL)
  await client.schools(SIGNAL)
  const [first, second] = storeProof.mock.calls.map(([proof]) => proof)
  expect(first?._id).not.toBe(second?._id)
  expect(first?.secretHash).not.toBe(second?.secretHash)
  expect(first?.requestHash).toBe(requestHash({method: 'GET', target: '/schools', body: ''}))
  const headers = new Headers(fetch.mock.calls[0]?.[1]?.headers)
  const sent = readProofHeader(headers.get('authorization') ?? '')
  expect(sent).toEqual({id: first?._id, secretHash: first?.secretHash})
})

test('a proof of a repair is bound to all that is sent with it', async () => {
  const {fetch, storeProof, client} = clientThatGets(planFor(CREATE_TRIAL), {}, null)
  await client.plan(CREATE_TRIAL, SIGNAL)
  const body = z.string().parse(fetch.mock.lastCall?.[1]?.body)
  const bound = requestHash({method: 'POST', target: '/plans', body})
  expect(storeProof.mock.lastCall?.[0].requestHash).toBe(bound)
})

test('without a token and without the right to write a proof nothing is sent', async () => {
  const {fetch, storeProof, client} = clientThatGets(SCHOOLS, {}, null)
  storeProof.mockRejectedValue(new Error('Insufficient permissions'))
  await expect(client.schools(SIGNAL)).rejects.toMatchObject({code: 'no-token'})
  expect(fetch).not.toHaveBeenCalled()
})

test('hostile text stays text in the address', async () => {
  const {fetch, client} = clientThatGets({hits: [], more: false, sources: []})
  await client.searchStudents({query: 'a&school=x#/../', schoolId: 'tenant-1'}, SIGNAL)
  expect(fetch.mock.lastCall?.[0]).toBe(
    'https://api.example.com/students?q=a%26school%3Dx%23%2F..%2F&school=tenant-1',
  )
})

test('filters of the trail go into the query, and only those that are set', async () => {
  const {fetch, client} = clientThatGets({notes: [auditNote(1)], nextCursor: null})
  await client.audit({filter: {school: 'tenant-1', reason: 'goodwill'}, cursor: null}, SIGNAL)
  expect(fetch.mock.lastCall?.[0]).toBe(
    'https://api.example.com/audit?school=tenant-1&reason=goodwill&limit=100',
  )
})

test('a repair is posted whole', async () => {
  const {fetch, client} = clientThatGets(RECEIPT)
  const request = {
    intent: CREATE_TRIAL,
    planHash: 'a'.repeat(64),
    reason: 'webhook-missed' as const,
    note: 'Mia called.',
    confirmed: [],
    tell: null,
  }
  await expect(client.repair(request)).resolves.toEqual(RECEIPT)
  expect(fetch.mock.lastCall?.[1]).toMatchObject({method: 'POST', body: JSON.stringify(request)})
})

test('a problem keeps its code, its request and the fresh plan', async () => {
  const fresh = planFor(CREATE_TRIAL)
  const {client} = clientThatGets(
    {
      type: 'about:blank',
      title: 'Stale',
      status: 409,
      code: 'plan-stale',
      detail: 'Look again.',
      requestId: 'req-1',
      fresh,
    },
    {status: 409},
  )
  await expect(client.plan(CREATE_TRIAL, SIGNAL)).rejects.toMatchObject({
    code: 'plan-stale',
    requestId: 'req-1',
    fresh,
  })
})

test.each([
  ['an answer of another shape', {schools: 'none'}, {}],
  ['an answer that is not JSON', '<html>', {}],
  ['a proxy’s error page', '<html>', {status: 502}],
  ['an error without a code', {message: 'no'}, {status: 500}],
])('%s is not understood', async (_name, body, init) => {
  const {client} = clientThatGets(body, init)
  await expect(client.schools(SIGNAL)).rejects.toMatchObject({code: 'answer-not-understood'})
})

test('no answer at all', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>().mockRejectedValue(new TypeError('Failed to fetch'))
  const client = createApiClient({...BEHIND, fetch})
  await expect(client.schools(SIGNAL)).rejects.toMatchObject({code: 'api-unreachable'})
})

test('an abort stays an abort', async () => {
  const aborted = AbortSignal.abort()
  const fetch = async () => {
    throw aborted.reason
  }
  const client = createApiClient({...BEHIND, fetch})
  await expect(client.schools(aborted)).rejects.toHaveProperty('name', 'AbortError')
})
