import {afterEach, beforeEach, expect, test} from 'vitest'
import {SANDBOX_PEOPLE, SANDBOX_ROBOT} from '../../studio/sandbox/people.ts'
import {SCHOOL_PEOPLE, session, strangers} from './support/callers.ts'
import {giveIngrid, giveKariHerPass} from './support/intents.ts'
import {editorsStudio, SECRET} from './support/proofs.ts'
import {repairOf, startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

let api: Api

beforeEach(async () => {
  api = await startApi(twoSchools({sanity: SCHOOL_PEOPLE}), {
    PASS_SUPPORT_UPSTREAM_DEADLINE_MS: '300',
  })
})
afterEach(() => api.sandbox.close())

/** Everything that support does in a case, and answers of all of it. */
async function wholeCase(): Promise<string> {
  const plan = {intent: giveKariHerPass()}
  const paths: [string, unknown?][] = [
    ['/health'],
    ['/schools'],
    ['/students?q=kari.lunde@example.com'],
    ['/students?q=cs_test_kari1'],
    ['/students/kari?school=fjord&receiptEmail=anne.moen@example.com'],
    ['/students/ingrid?school=nordlys'],
    ['/students/kari/deep-search?school=fjord', {}],
    ['/plans', plan],
    ['/plans', {intent: giveIngrid('nordlys-dropin')}],
    ['/repairs', {...plan, planHash: '0'.repeat(64), reason: 'other', note: 'Kari', confirmed: []}],
    ['/audit'],
    ['/audit/verify?school=fjord'],
  ]
  const answers = paths.map(async ([path, body]) => {
    const response = await api.send(path, body === undefined ? {} : {body})
    return response.text()
  })
  return (await Promise.all(answers)).join('\n')
}

const secrets = (): string[] => {
  const {sandbox} = api
  return [
    ...Object.values(SANDBOX_PEOPLE).map(({token}) => token),
    SANDBOX_ROBOT.token,
    sandbox.stripe.secretKey,
    sandbox.clerk.secretKey,
  ]
}

const BREAKS = [
  {kind: 'status', status: 500},
  {kind: 'status', status: 400},
  {kind: 'status', status: 403},
  {kind: 'html'},
  {kind: 'halfBody'},
  {kind: 'hang'},
] as const

/** What the sandbox's services say when they are made to fail, and how each of them words its own refusals. */
const UPSTREAM_WORDS =
  /asked for|sandbox fault|bad gateway|<html|may have been revoked|such checkout|No such|API key|Invalid URL|ECONNRE|fetch failed|localhost|127\.0\.0\.1|node_modules|\.ts:\d/i

test('nothing that was logged holds an address, a secret or what was typed', async () => {
  await wholeCase()
  const planned = await api.plan(giveKariHerPass())
  await api.apply(planned)
  await api.send('/schools', {as: session(api, 'fjordadmin')})
  for (const who of Object.values(strangers(api))) await api.send('/schools', {as: who})
  const {header} = await editorsStudio(api).prove({method: 'GET', target: '/schools', body: ''})
  await api.app.request('/schools', {headers: {authorization: header}})
  await api.send('/plans', {body: {intent: {...repairOf(planned.plan), email: 'x@example.com'}}})
  for (const fault of BREAKS) {
    api.sandbox.lake.faults.add({path: /data\/query/, ...fault, times: 2})
    await api.send('/students?q=kari.lunde@example.com')
    api.sandbox.lake.faults.clear()
  }
  const text = JSON.stringify(api.log)
  expect(api.log.length).toBeGreaterThan(25)
  expect(text).not.toMatch(/@example\.com/i)
  expect(text).not.toMatch(/%40|kari\.lunde|Kari|Lunde|Ingrid Aas|eyJ|sk_test|passSupportProof/)
  for (const secret of [...secrets(), SECRET]) expect(text).not.toContain(secret)
})

test.each(BREAKS)('no service is quoted to the caller: %o', async (fault) => {
  const {lake, stripe, clerk} = api.sandbox
  const answers: string[] = []
  for (const path of [/data\/query/, /data\/mutate/, /users\/me/]) {
    lake.faults.add({path, ...fault})
    answers.push(await wholeCase())
    lake.faults.clear()
  }
  stripe.faults.add({path: /./, ...fault})
  clerk.faults.add({path: /./, ...fault})
  answers.push(await wholeCase())
  const text = answers.join('\n')
  expect(text.match(UPSTREAM_WORDS)).toBeNull()
  for (const secret of secrets()) expect(text).not.toContain(secret)
})

test('every answer, good or bad, is kept by nobody and is what it says it is', async () => {
  const responses = await Promise.all([
    api.send('/schools'),
    api.send('/schools', {as: null}),
    api.send('/nowhere'),
    api.send('/plans', {body: {}}),
    api.send('/health', {as: null}),
  ])
  for (const {headers} of responses) {
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toContain('max-age=')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('x-powered-by')).toBeNull()
  }
})
