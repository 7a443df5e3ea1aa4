import * as fc from 'fast-check'
import type {Arbitrary} from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {planRequest} from '../../schemas/contract/plan.ts'
import {problem} from '../../schemas/contract/problem.ts'
import {repairRequest} from '../../schemas/contract/repair.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {arbitraryOf, garbage, spoiled} from './support/arbitraryOf.ts'
import {SCHOOL_PEOPLE, session} from './support/callers.ts'
import {keptDocuments} from './support/keptDocuments.ts'
import {startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

/** `FUZZ_SEED=… npx vitest fuzz` makes the same requests again; a failure names its seed. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_250_812)
const RUNS = 260
const AT_ONCE = 40

const KNOWN = {
  schoolId: ['fjord', 'nordlys'],
  studentId: ['kari', 'nora', 'ingrid', 'bjorn', 'user_onlyclerk'],
  passId: ['fjord-ten', 'fjord-month', 'nordlys-dropin'],
  targetId: ['nora-sub'],
  purchaseId: ['cs_test_kari1', 'cs_test_nora1', 'cs_test_per1'],
  noteId: ['passAuditNote.none'],
  planHash: ['0'.repeat(64)],
  note: ['She called.'],
}
const IDS = Object.values(KNOWN).flat()

interface Sent {
  method: string
  target: string
  body: string | null
  headers: Record<string, string>
}

let api: Api
let tokens: string[]

beforeAll(async () => {
  api = await startApi(twoSchools({sanity: SCHOOL_PEOPLE}))
  const life = {expiresInSeconds: 600}
  tokens = [
    SANDBOX_PEOPLE.owner.token,
    SANDBOX_PEOPLE.editor.token,
    SANDBOX_PEOPLE.viewer.token,
    session(api, 'fjordadmin', life).token,
    session(api, 'nordlysadmin', life).token,
  ]
})
afterAll(() => api.sandbox.close())

const words = fc.oneof(
  fc.constantFrom(...IDS),
  fc.string({maxLength: 30, unit: 'binary'}),
  garbage.filter((value) => typeof value === 'string').map(String),
)
const segments = fc.oneof(
  words.map((word) => encodeURIComponent(word.toWellFormed())),
  fc.constantFrom('%', '%zz', '%00', '%2e%2e', '%c0%af', '..', '.', '', '%F0%9F', '%25', '%2F'),
)
const names = fc.oneof(
  fc.constantFrom(
    'q',
    'school',
    'student',
    'reason',
    'cursor',
    'limit',
    'receiptEmail',
    '__proto__',
  ),
  segments,
)
const queries = fc
  .array(fc.tuple(names, segments), {maxLength: 4})
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'))
const paths = fc.oneof(
  fc.constantFrom(
    '/schools',
    '/students',
    '/audit',
    '/audit/verify',
    '/audit/totals',
    '/audit.csv',
  ),
  segments.map((id) => `/audit/${id}`),
  segments.map((id) => `/students/${id}`),
  segments.map((id) => `/repairs/${id}/undo-plan`),
  fc.array(segments, {maxLength: 5}).map((parts) => `/${parts.join('/')}`),
)
const header = fc.oneof(
  fc.constantFrom(
    '',
    'Bearer',
    'Proof x',
    'Basic YTpi',
    'Bearer eyJ..',
    `Bearer ${'x'.repeat(4000)}`,
  ),
  fc.string({maxLength: 60}).map((text) => `Bearer ${text}`),
  fc.uuid().map((id) => `Proof passSupportProof.${id}:${'s'.repeat(40)}`),
)
const methods = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PURGE')

const bodies = (values: Arbitrary<unknown>) =>
  fc.oneof(
    {weight: 1, arbitrary: values.map((value) => JSON.stringify(value))},
    {weight: 14, arbitrary: spoiled(values).map((value) => JSON.stringify(value))},
    {weight: 2, arbitrary: fc.string({maxLength: 300})},
    {weight: 2, arbitrary: values.map((value) => JSON.stringify(value).slice(0, -2))},
  )

/** @returns requests that know the way, with bodies that come close to the contract, and requests that know nothing */
function requests(): Arbitrary<Sent> {
  const known = fc.constantFrom(...tokens).map((token) => `Bearer ${token}`)
  const post = (target: string, values: Arbitrary<unknown>, weight: number) => ({
    weight,
    arbitrary: fc.record({
      method: fc.constant('POST'),
      target: fc.constant(target),
      body: bodies(values),
      headers: known.map((authorization) => ({authorization, 'content-type': 'application/json'})),
    }),
  })
  return fc.oneof(
    post('/plans', arbitraryOf(planRequest, KNOWN), 3),
    post('/repairs', arbitraryOf(repairRequest, KNOWN), 3),
    {
      weight: 2,
      arbitrary: fc.record({
        method: fc.constant('GET'),
        target: fc.tuple(paths, queries).map(([path, query]) => `${path}?${query}`),
        body: fc.constant(null),
        headers: known.map((authorization) => ({authorization})),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        method: methods,
        target: fc.tuple(paths, queries).map(([path, query]) => `${path}?${query}`),
        body: fc.oneof(fc.constant(null), bodies(garbage)),
        headers: fc.record({
          authorization: fc.oneof(known, header),
          'content-type': fc.constantFrom(
            'application/json',
            'text/plain',
            'multipart/form-data',
            '',
          ),
          origin: fc.constantFrom(
            'https://studio.example.com',
            'null',
            'https://elsewhere.example.com',
          ),
          'content-length': fc.constantFrom('0', '-1', '99999999', 'x'),
        }),
      }),
    },
  )
}

/** What no client could put into a request at all is nothing to be answered. */
function requestOf({method, target, body, headers}: Sent): Request | null {
  const takesBody = method !== 'GET' && method !== 'HEAD'
  try {
    return new Request(`http://api.example.com${target}`, {
      method,
      headers,
      ...(takesBody && body !== null && {body}),
    })
  } catch {
    return null
  }
}

test('whatever is sent, the API answers in its own words, and writes nothing', async () => {
  const before = keptDocuments(api)
  const counts = new Map<number, number>()
  const check = async (sent: Sent) => {
    const request = requestOf(sent)
    if (request === null) return
    const response = await api.app.fetch(request)
    counts.set(response.status, (counts.get(response.status) ?? 0) + 1)
    if (response.status >= 500) throw new Error(`${response.status}: ${await response.text()}`)
    if (response.status >= 400 && sent.method !== 'HEAD') problem.parse(await response.json())
  }
  await fc.assert(
    fc.asyncProperty(fc.array(requests(), {minLength: AT_ONCE, maxLength: AT_ONCE}), (batch) =>
      Promise.all(batch.map(check)).then(() => undefined),
    ),
    {seed: SEED, numRuns: RUNS, endOnFailure: true},
  )
  const sent = [...counts.values()].reduce((sum, count) => sum + count, 0)
  expect(sent).toBeGreaterThanOrEqual(10_000)
  // It got past the door, and to the decisions.
  for (const status of [200, 400, 401, 403, 404, 409]) {
    expect(counts.get(status) ?? 0, `answers of ${status}`).toBeGreaterThan(10)
  }
  expect(keptDocuments(api)).toBe(before)
  expect({} as Record<string, unknown>).not.toHaveProperty('mayRepair')
}, 120_000)
