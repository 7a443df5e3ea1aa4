import {beforeEach, expect, test} from 'vitest'
import {z} from 'zod'
import {startTestLake, users, type TestLake} from './startTestLake.ts'

const transaction = z.object({
  id: z.string(),
  author: z.string(),
  documentIDs: z.array(z.string()),
  timestamp: z.string(),
  mutations: z.array(z.unknown()).optional(),
  effects: z.record(z.string(), z.unknown()).optional(),
})

let sandbox: TestLake
beforeEach(async () => {
  sandbox = await startTestLake([
    {_id: 'a', _type: 'pass', title: 'A', _rev: 'seed-a', _updatedAt: '2025-08-01T00:00:00Z'},
    {_id: 'b', _type: 'pass', title: 'B', _rev: 'seed-b', _updatedAt: '2025-08-01T00:00:00Z'},
  ])
  const client = sandbox.clientOf()
  await client
    .transaction()
    .transactionId('t1')
    .patch('a', {set: {title: 'A1'}})
    .commit()
  sandbox.clock.set('2025-08-12T10:00:00Z')
  const editor = sandbox.clientOf(users.ed)
  await editor
    .transaction()
    .transactionId('t2')
    .patch('a', {set: {title: 'A2'}})
    .delete('b')
    .commit()
})

async function transactions(path: string) {
  const answer = await sandbox.ask(`/v1/data/history/production/transactions/${path}`)
  expect(answer.headers.get('content-type')).toContain('ndjson')
  const lines = (await answer.text()).split('\n').filter(Boolean)
  return lines.map((line) => transaction.parse(JSON.parse(line)))
}
async function documents(path: string): Promise<unknown> {
  return (await sandbox.ask(`/v1/data/history/production/documents/${path}`)).json()
}

test('gives the transactions of a document, one a line, from the seed on', async () => {
  expect(await transactions('a')).toMatchObject([
    {id: 'seed-a', author: 'sandbox-seed', documentIDs: ['a']},
    {id: 't1', author: 'ada', mutations: [{patch: {id: 'a'}}]},
    {id: 't2', author: 'ed', documentIDs: ['a', 'b']},
  ])
})

test('and of several documents each once', async () => {
  const ids = (await transactions('a,b')).map(({id}) => id)
  expect(ids).toEqual(['seed-a', 'seed-b', 't1', 't2'])
})

test.for([
  ['a?reverse=true&limit=1', ['t2']],
  ['a?fromTransaction=t1', ['t1', 't2']],
  ['a?fromTransaction=t1&toTransaction=t1', ['t1']],
  ['a?authors=ed', ['t2']],
  ['a?toTime=2025-08-12T09:30:00Z', ['seed-a', 't1']],
  ['a?fromTime=2025-08-12T09:30:00Z', ['t2']],
  ['nobody', []],
] as const)('%s', async ([path, expected]) => {
  expect((await transactions(path)).map(({id}) => id)).toEqual(expected)
})

test('gives effects and leaves mutations out when asked', async () => {
  const [, first] = await transactions('a?excludeMutations=true&effectFormat=mendoza')
  expect(first).not.toHaveProperty('mutations')
  expect(first?.effects).toMatchObject({a: {apply: [0, {title: 'A1'}], revert: [0, {title: 'A'}]}})
  const [bare] = await transactions('a?excludeContent=true&effectFormat=mendoza')
  expect(bare).not.toHaveProperty('mutations')
  expect(bare).toHaveProperty('effects')
})

test('leaves out what the same transactions did to other documents when asked', async () => {
  const options = 'includeIdentifiedDocumentsOnly=true&effectFormat=mendoza'
  const [last] = await transactions(`a?${options}&reverse=true`)
  expect(last).toMatchObject({id: 't2', documentIDs: ['a'], mutations: [{patch: {id: 'a'}}]})
  expect(Object.keys(last?.effects ?? {})).toEqual(['a'])
})

test.for([
  ['a?revision=t1', [{title: 'A1', _rev: 't1'}]],
  ['a?revision=seed-a', [{title: 'A'}]],
  ['a?time=2025-08-12T09:30:00Z', [{title: 'A1'}]],
  ['a?lastRevision=true', [{title: 'A2'}]],
  ['a?revision=unheard-of', []],
  ['b?revision=t2', []],
  ['b?time=2025-08-05T00:00:00Z', [{title: 'B'}]],
  ['a?time=2025-07-01T00:00:00Z', []],
] as const)('document %s', async ([path, expected]) => {
  expect(await documents(path)).toMatchObject({documents: expected})
})
