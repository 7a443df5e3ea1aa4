import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {giveIngrid, giveKariHerPass, replaceForIngrid} from './support/intents.ts'
import {repairOf, startApi, type Api} from './support/startApi.ts'
import {twoSchools} from './support/twoSchools.ts'

describe('bad input is answered clearly, and nothing is written', () => {
  let api: Api
  let before: string

  beforeAll(async () => {
    api = await startApi(twoSchools())
    before = JSON.stringify(api.sandbox.lake.documents())
  })
  afterEach(({expect: expectOf}) => {
    expectOf(JSON.stringify(api.sandbox.lake.documents())).toBe(before)
  })
  afterAll(() => api.sandbox.close())

  const problemOf = async (path: string, body?: unknown) => {
    const response = await api.send(path, body === undefined ? {} : {body})
    return api.problem(response)
  }

  test.each([
    ['/students/nobody?school=fjord', 'student-not-found', 404],
    ['/students/user_nobody?school=fjord', 'student-not-found', 404],
    ['/students/kari?school=elsewhere', 'school-not-found', 404],
    ['/students/kari', 'invalid-request', 400],
    ['/students/kari?school=%22%5D%7C%2A', 'invalid-request', 400],
    ['/students/%22%5D%7C%2A?school=fjord', 'invalid-request', 400],
    ['/students?q=', 'query-empty', 400],
    ['/students?q=%20%20', 'query-empty', 400],
    ['/students', 'query-empty', 400],
    [`/students?q=${'a'.repeat(201)}`, 'invalid-request', 400],
    ['/audit?limit=1000', 'invalid-request', 400],
    ['/audit?cursor=%22%5D', 'invalid-request', 400],
    ['/nothing-here', 'route-not-found', 404],
  ])('%s', async (path, code, status) => {
    const problem = await problemOf(path)
    expect(problem).toMatchObject({code, status})
    expect(problem.detail).not.toBe('')
    expect(problem.requestId).not.toBe('')
  })

  test.each([
    '*',
    '"]{..., "all": *[true]}',
    "' || true || '",
    '*[_type == "user"]',
    '$ids',
    '\u0000\u202e',
    '%',
    'drafts.**',
    '../../users',
    'x@y',
    'a+b+c@@example.com',
    '{"$ne":null}',
    '()',
    '+4799999999999',
    `cs_test_${'a'.repeat(150)}`,
    'cus_nobody',
    'ch_nobody',
    'pi_nobody',
    'user_nobody',
  ])('a hostile or fruitless query finds nobody: %j', async (q) => {
    const {hits} = await api.search(q)
    expect(hits).toEqual([])
  })

  test('a pass of another school', async () => {
    const {plan} = await api.plan(giveKariHerPass({passId: 'nordlys-dropin'}))
    expect(plan).toMatchObject({state: 'refused', changes: []})
    expect(plan.refusals).toContain('pass-of-other-school')
    const response = await api.apply({plan})
    expect(response.status).toBe(422)
    expect(await api.problem(response)).toMatchObject({code: 'plan-refused'})
  })

  test('a payment of another student, and one that nobody made', async () => {
    for (const purchaseId of ['cs_test_nora1', 'cs_test_nobody']) {
      const intent = giveKariHerPass({basis: {kind: 'purchase', purchaseId}})
      expect((await api.plan(intent)).plan.state).toBe('refused')
    }
  })

  test("a subscription of another student, and one of another student's school", async () => {
    const own = await api.plan({
      action: 'deactivate',
      schoolId: 'fjord',
      studentId: 'kari',
      targetId: 'nora-sub',
    })
    expect(own.plan).toMatchObject({state: 'refused', changes: []})
    const foreign = await api.plan(replaceForIngrid('nora-sub', 'nordlys-dropin'))
    expect(foreign.plan).toMatchObject({state: 'refused', changes: []})
    expect(JSON.stringify(foreign)).not.toContain('Ten Classes')
  })

  test('notes', async () => {
    const {plan} = await api.plan(giveKariHerPass())
    const send = (note: string) => problemOf('/repairs', {...repairOf(plan), note})
    expect(await send('')).toMatchObject({code: 'note-too-short', status: 400})
    expect(await send('  \n ')).toMatchObject({code: 'note-too-short'})
    const long = await send('x'.repeat(10_000))
    expect(long).toMatchObject({code: 'note-too-long', status: 400})
    expect(long.detail).toContain('10000')
    expect(long.detail).toContain('2000')
  })

  test('bodies', async () => {
    const {plan} = await api.plan(giveKariHerPass())
    const faulty = await problemOf('/repairs', {
      ...repairOf(plan),
      reason: 'because',
      planHash: 'x',
    })
    expect(faulty.code).toBe('invalid-request')
    expect(faulty.issues?.map(({path}) => path)).toEqual(
      expect.arrayContaining(['reason', 'planHash']),
    )
    const large = await problemOf('/plans', {intent: 'x'.repeat(70_000)})
    expect(large).toMatchObject({code: 'body-too-large', status: 413})
    const broken = await api.app.request('/plans', {
      method: 'POST',
      body: '{"intent":',
      headers: {
        authorization: `Bearer ${SANDBOX_PEOPLE.owner.token}`,
        'content-type': 'application/json',
      },
    })
    expect(await api.problem(broken)).toMatchObject({code: 'invalid-request'})
    expect(await problemOf('/plans', {})).toMatchObject({code: 'invalid-request'})
  })

  test('a confirmation that was not ticked, a question that was not answered', async () => {
    const {plan} = await api.plan(giveIngrid('nordlys-dropin'))
    const unticked = await problemOf('/repairs', {...repairOf(plan), confirmed: []})
    expect(unticked).toMatchObject({code: 'confirmation-missing', status: 422})
    expect(unticked.issues?.map(({message}) => message)).toContain('stripe-could-not-confirm')

    const open = await api.plan(giveIngrid('nordlys-trial'))
    expect(await problemOf('/repairs', repairOf(open.plan))).toMatchObject({
      code: 'plan-needs-answers',
      status: 422,
    })
  })

  test('a plan that nobody made', async () => {
    const {plan} = await api.plan(giveKariHerPass())
    const stale = await problemOf('/repairs', {...repairOf(plan), planHash: '0'.repeat(64)})
    expect(stale).toMatchObject({code: 'plan-stale', status: 409})
    expect(stale.fresh?.plan.hash).toBe(plan.hash)
  })
})
