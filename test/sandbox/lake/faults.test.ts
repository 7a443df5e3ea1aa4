import {beforeEach, expect, test} from 'vitest'
import {refusalOf} from './refusalOf.ts'
import {startTestLake, type TestLake} from './startTestLake.ts'

let sandbox: TestLake
beforeEach(async () => {
  sandbox = await startTestLake([{_id: 'a', _type: 'pass', title: 'A'}])
})
const create = () => sandbox.clientOf().create({_id: 'new', _type: 'pass'})
const count = () => sandbox.lake.documents().length

test('a status, so many times', async () => {
  sandbox.lake.faults.add({path: /\/data\/mutate\//, kind: 'status', status: 429, times: 2})
  expect((await refusalOf(create())).statusCode).toBe(429)
  expect((await refusalOf(create())).statusCode).toBe(429)
  await create()
  expect(count()).toBe(2)
})

test('only for the method that is meant', async () => {
  sandbox.lake.faults.add({path: /\/data\//, method: 'POST', kind: 'status'})
  await sandbox.clientOf().fetch('*')
  await expect(create()).rejects.toMatchObject({statusCode: 500})
  sandbox.lake.faults.clear()
  await create()
})

test('a page of some proxy', async () => {
  sandbox.lake.faults.add({path: /users/, kind: 'html'})
  const answer = await sandbox.ask('/v1/users/me', {headers: {origin: 'http://localhost:3333'}})
  expect(answer.status).toBe(502)
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:3333')
})

test('no answer at all', async () => {
  sandbox.lake.faults.add({path: /query/, kind: 'hang'})
  const fetching = sandbox.clientOf().fetch('*', {}, {signal: AbortSignal.timeout(100)})
  await expect(fetching).rejects.toThrow(/abort|timeout/i)
})

test('half an answer', async () => {
  sandbox.lake.faults.add({path: /query/, kind: 'halfBody'})
  const answer = await sandbox.ask('/v1/data/query/production?query=*')
  expect(answer.status).toBe(200)
  await expect(answer.text()).rejects.toThrow('terminated')
})

test('no answer, although it was done', async () => {
  sandbox.lake.faults.add({path: /mutate/, kind: 'closeAfterCommit', times: 1})
  await expect(create()).rejects.toThrow(/socket|fetch failed|other side closed/i)
  expect(count()).toBe(2)
  expect((await refusalOf(create())).statusCode).toBe(409)
})

test('late answers, for some or for all', async () => {
  sandbox.lake.faults.add({path: /query/, kind: 'slow', delayMs: 60, times: 1})
  expect(await sandbox.clientOf().fetch('count(*)')).toBe(1)
  sandbox.lake.faults.delay(40)
  await sandbox.clientOf().fetch('count(*)')
  const [first, second] = sandbox.lake.requests()
  expect(first?.ms).toBeGreaterThanOrEqual(59)
  expect(second?.ms).toBeGreaterThanOrEqual(39)
})

test('a lake with hanging requests closes', async () => {
  sandbox.lake.faults.add({path: /query/, kind: 'hang'})
  const hanging = sandbox.ask('/v1/data/query/production?query=*').then(
    () => 'answered',
    () => 'cut off',
  )
  await sandbox.ask('/v1/ping')
  await sandbox.lake.close()
  expect(await hanging).toBe('cut off')
})
