import {afterEach, expect, test} from 'vitest'
import {timelineResponse} from '../../schemas/contract/timeline.ts'
import {SCHOOL_PEOPLE, session} from './support/callers.ts'
import {countSteps} from './support/countSteps.ts'
import {lakeOf} from './support/lakeOf.ts'
import {callerOf, startApi, type Api, type Who} from './support/startApi.ts'
import {NOW, twoSchools} from './support/twoSchools.ts'

let api: Api
afterEach(() => api.sandbox.close())

const start = async (overrides: Record<string, string> = {}) => {
  api = await startApi(twoSchools({sanity: SCHOOL_PEOPLE}), overrides)
}

const traces = () => api.sandbox.lake.documents().filter(({_type}) => _type === 'passLookup')

const lookUps = async (studentId: string, schoolId: string, as: Who = 'owner') => {
  const path = `/students/${studentId}/timeline?school=${schoolId}`
  const {entries, gaps} = await api.read(timelineResponse, path, {as})
  return {
    gaps,
    names: entries.flatMap((entry) => (entry.kind === 'looked-up' ? [entry.actorName] : [])),
  }
}

test('a file that is read leaves one private trace a day, however often and by whatever server', async () => {
  await start()
  await api.file('kari', 'fjord')
  await api.file('kari', 'fjord')
  await callerOf(api.services).file('kari', 'fjord')
  expect(traces()).toMatchObject([
    {
      _id: expect.stringMatching(/^passLookup\.[0-9a-f]{24}$/),
      at: expect.stringContaining(NOW.slice(0, 16)),
      actor: {id: 'sandbox-owner', name: 'Olga Owner', via: 'sanity'},
      student: {_ref: 'kari', _weak: true},
      school: {_ref: 'fjord', _weak: true},
    },
  ])
  expect(JSON.stringify(traces())).not.toContain('@')
})

test('each person, student and school leaves one of its own, and each day of the school’s zone', async () => {
  await start()
  await api.file('kari', 'fjord')
  await api.file('kari', 'fjord', 'viewer')
  await api.file('nora', 'fjord')
  await api.file('kari', 'nordlys')
  expect(traces()).toHaveLength(4)
  // Still the same day in UTC, and past midnight in Oslo.
  api.sandbox.clock.set('2025-08-12T22:30:00.000Z')
  await api.file('kari', 'fjord')
  expect(traces()).toHaveLength(5)
})

test('whoever could not be found or seen leaves none, nor does a search, a HEAD or a timeline', async () => {
  await start()
  const nordlys = session(api, 'nordlysadmin')
  const statuses = [
    await api.send('/students/nobody?school=fjord'),
    await api.send('/students/kari?school=nowhere'),
    await api.send('/students/kari?school=fjord', {as: null}),
    await api.send('/students/kari?school=nordlys', {as: nordlys}),
  ].map(({status}) => status)
  expect(statuses).toEqual([404, 404, 401, 404])
  await api.search('kari')
  await api.read(timelineResponse, '/students/kari/timeline?school=fjord')
  const {token} = nordlys
  const head = await api.app.request('/students/ingrid?school=nordlys', {
    method: 'HEAD',
    headers: {authorization: `Bearer ${token}`},
  })
  expect(head.status).toBe(200)
  expect(traces()).toEqual([])
})

test('the timeline tells who looked, to whoever may see the school, and of that school alone', async () => {
  await start()
  const fjord = session(api, 'fjordadmin')
  await api.file('ingrid', 'nordlys', 'editor')
  await api.file('ingrid', 'nordlys', session(api, 'nordlysadmin'))
  api.sandbox.clock.set('2025-08-13T09:00:00.000Z')
  await api.file('ingrid', 'fjord', fjord)
  expect((await lookUps('ingrid', 'nordlys')).names.toSorted()).toEqual([
    'Edvin Editor',
    'Nils Nordlys',
  ])
  expect((await lookUps('ingrid', 'fjord', fjord)).names).toEqual(['Frida Fjord'])
})

test('a student whom only Clerk knows is told of under the id, also once a document exists', async () => {
  await start()
  await api.file('user_onlyclerk', 'fjord')
  expect((await lookUps('user_onlyclerk', 'fjord')).names).toEqual(['Olga Owner'])
  await lakeOf(api).create({
    _id: 'tor',
    _type: 'user',
    clerkId: 'user_onlyclerk',
    name: 'Tor Berg',
    email: 'tor@example.com',
  })
  expect((await lookUps('tor', 'fjord')).names).toEqual(['Olga Owner'])
})

test('the trace adds a call to the first look-up, no step, and nothing to the next', async () => {
  await start()
  const {services, steps} = countSteps(api.services)
  const {file} = callerOf(services)
  await file('nora', 'fjord')
  expect(steps.calls).toContain('commit')
  expect(steps.sequential).toBe(2)
  expect(steps.calls.length).toBeLessThanOrEqual(10)
  const before = steps.calls.length
  await file('nora', 'fjord')
  expect(steps.calls.slice(before)).not.toContain('commit')
})

test.each(['hang', 'status'] as const)(
  'a dataset that takes no trace (%s) keeps nobody from the file; it is logged, and tried again',
  async (kind) => {
    await start({PASS_SUPPORT_UPSTREAM_DEADLINE_MS: '300'})
    api.sandbox.lake.faults.add({path: /data\/mutate/, kind, times: 1})
    const {student} = await api.file('kari', 'fjord')
    expect(student.name).toBe('Kari Lunde')
    expect(traces()).toEqual([])
    expect(api.log).toContainEqual(expect.objectContaining({message: 'look-up not noted'}))
    expect(JSON.stringify(api.log)).not.toMatch(/example\.com|Lunde/)
    await api.file('kari', 'fjord')
    expect(traces()).toHaveLength(1)
  },
)

test('of very many look-ups the newest are told, and that there are more', async () => {
  await start()
  const transaction = lakeOf(api).transaction()
  for (let day = 0; day < 201; day += 1) {
    transaction.create({
      _id: `passLookup.${day}`,
      _type: 'passLookup',
      at: new Date(Date.UTC(2025, 0, 1 + day)).toISOString(),
      actor: {id: 'p', name: `On day ${day}`},
      student: {_type: 'reference', _ref: 'kari', _weak: true},
      school: {_type: 'reference', _ref: 'fjord', _weak: true},
    })
  }
  await transaction.commit()
  const {names, gaps} = await lookUps('kari', 'fjord')
  expect(names).toHaveLength(200)
  expect(names).not.toContain('On day 0')
  expect(gaps).toContainEqual({
    source: 'lookups',
    reason: 'too-much',
    subjectId: null,
    keptDays: null,
    ageDays: null,
    since: '2025-01-02T00:00:00.000Z',
  })
})
