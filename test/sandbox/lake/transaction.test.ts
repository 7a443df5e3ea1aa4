import {beforeEach, describe, expect, test} from 'vitest'
import {refusalOf} from './refusalOf.ts'
import {startTestLake, users, type TestLake} from './startTestLake.ts'

const seed = [
  {
    _id: 'sub',
    _type: 'subscription',
    remaining: 5,
    tags: ['a', 'b'],
    student: {name: 'Ana'},
    rows: [{_key: 'k1', n: 1}],
  },
  {_id: 'pass', _type: 'pass', title: 'Month', price: 900},
]

let sandbox: TestLake
beforeEach(async () => {
  sandbox = await startTestLake(seed)
})
const stored = (id: string) => sandbox.lake.documents().find((document) => document._id === id)

describe('a transaction', () => {
  test('happens as a whole or not at all', async () => {
    const before = sandbox.lake.documents()
    const transaction = sandbox
      .clientOf()
      .transaction()
      .create({_id: 'new', _type: 'pass'})
      .patch('sub', {set: {remaining: 0}})
      .delete('pass')
      .create({_id: 'sub', _type: 'subscription'})
    const refusal = await refusalOf(transaction.commit())
    expect(refusal.details).toMatchObject({items: [{index: 3}]})
    expect(sandbox.lake.documents()).toEqual(before)
  })

  test('sees its own earlier steps', async () => {
    await sandbox
      .clientOf()
      .transaction()
      .create({_id: 'new', _type: 'pass', n: 1})
      .patch('new', {inc: {n: 1}})
      .patch('new', {inc: {n: 1}})
      .commit()
    expect(stored('new')).toMatchObject({n: 3})
  })

  test('is carried out once under one id', async () => {
    const client = sandbox.clientOf()
    const repair = () =>
      client
        .transaction()
        .transactionId('repair-1')
        .patch('sub', {inc: {remaining: 1}})
        .commit()
    expect((await repair()).transactionId).toBe('repair-1')
    const refusal = await refusalOf(repair())
    expect(refusal.statusCode).toBe(409)
    expect(refusal.details).toMatchObject({type: 'transactionAlreadyExistsError'})
    expect(refusal.message).toContain('The transaction ID "repair-1" already exists')
    expect(stored('sub')).toMatchObject({remaining: 6, _rev: 'repair-1'})
  })

  test('leaves its id free when it was refused', async () => {
    const client = sandbox.clientOf()
    await refusalOf(
      client.transaction().transactionId('t').create({_id: 'sub', _type: 'x'}).commit(),
    )
    await client.transaction().transactionId('t').create({_id: 'fresh', _type: 'x'}).commit()
    expect(stored('fresh')?._rev).toBe('t')
  })

  test('lets one of many that race for the same revision win', async () => {
    const client = sandbox.clientOf()
    const seen = stored('sub')?._rev ?? ''
    const outcomes = await Promise.allSettled(
      Array.from({length: 20}, () =>
        client.patch('sub').ifRevisionId(seen).inc({remaining: 1}).commit(),
      ),
    )
    expect(outcomes.filter(({status}) => status === 'fulfilled')).toHaveLength(1)
    expect(stored('sub')).toMatchObject({remaining: 6})
  })

  test('as a dry run is judged like any other and writes nothing', async () => {
    const client = sandbox.clientOf()
    const before = sandbox.lake.documents()
    const dry = {dryRun: true}
    const result = await client
      .transaction()
      .transactionId('dry')
      .create({_id: 'new', _type: 'pass'})
      .commit(dry)
    expect(result.results).toMatchObject([{id: 'new', operation: 'create'}])
    const refusal = await refusalOf(client.create({_id: 'sub', _type: 'subscription'}, dry))
    expect(refusal.statusCode).toBe(409)
    expect(sandbox.lake.documents()).toEqual(before)
    await client.transaction().transactionId('dry').create({_id: 'new', _type: 'pass'}).commit()
    expect(stored('new')?._rev).toBe('dry')
  })

  test('answers ids and documents only when asked', async () => {
    const mutations = [{createOrReplace: {_id: 'sub', _type: 'subscription'}}]
    const bare = await mutate({mutations})
    expect(await bare.json()).toEqual({
      transactionId: expect.any(String),
      results: [{operation: 'update'}],
    })
    const full = await mutate({mutations}, '?returnIds=true&returnDocuments=true')
    expect(await full.json()).toMatchObject({
      results: [{operation: 'update', id: 'sub', document: {_id: 'sub'}}],
    })
  })

  test('gives keys to array items when asked, and only then', async () => {
    const client = sandbox.clientOf()
    const rows = [{n: 1}, {_key: 'mine', n: 2}, 'text']
    await client.createOrReplace({_id: 'plain', _type: 'x', rows})
    expect(stored('plain')).toMatchObject({rows})
    const options = {autoGenerateArrayKeys: true}
    await client.createOrReplace({_id: 'keyed', _type: 'x', rows, deep: {rows}}, options)
    const key = expect.stringMatching(/^[0-9a-f]{12}$/)
    const keyed = [{_key: key, n: 1}, {_key: 'mine', n: 2}, 'text']
    expect(stored('keyed')).toMatchObject({rows: keyed, deep: {rows: keyed}})
    await client
      .patch('keyed')
      .set({rows})
      .append('deep.rows', [{n: 3}])
      .commit(options)
    expect(stored('keyed')).toMatchObject({
      rows: keyed,
      deep: {rows: [...keyed, {_key: key, n: 3}]},
    })
  })

  test.for([
    [{mutations: [{upsert: {_id: 'a'}}]}, ''],
    [{mutations: 'all'}, ''],
    [{}, ''],
    [{mutations: []}, '?visibility=soon'],
  ] as const)('is refused as %o %s', async ([body, query]) => {
    expect((await mutate(body, query)).status).toBe(400)
  })

  test('is refused when it is longer than the service takes', async () => {
    const text = 'x'.repeat(4_000_000)
    const answer = await mutate({mutations: [{create: {_type: 'x', text}}]})
    expect(answer.status).toBe(413)
  })

  test('is refused when it is no JSON', async () => {
    const answer = await sandbox.ask('/v1/data/mutate/production', {method: 'POST', body: '{"muta'})
    expect(answer.status).toBe(400)
  })
})

test('reset puts other documents in the place of all', async () => {
  const client = sandbox.clientOf()
  await client.transaction().transactionId('t').create({_id: 'x', _type: 'x'}).commit()
  sandbox.lake.reset([{_id: 'only', _type: 'pass'}])
  expect(await client.fetch('*[]._id')).toEqual(['only'])
  await client.transaction().transactionId('t').create({_id: 'x', _type: 'x'}).commit()
})

test('seeded documents keep what they bring and are the same in every run', async () => {
  const brought = {
    _createdAt: '2024-01-01T00:00:00Z',
    _updatedAt: '2024-02-01T00:00:00Z',
    _rev: 'r1',
  }
  const documents = [
    {_id: 'a', _type: 'x', ...brought},
    {_id: 'b', _type: 'x'},
  ]
  const [first, second] = [await startTestLake(documents), await startTestLake(documents)]
  expect(first.lake.documents()[0]).toMatchObject(brought)
  expect(first.lake.documents()).toEqual(second.lake.documents())
})

function mutate(body: unknown, query = ''): Promise<Response> {
  return sandbox.ask(`/v2025-02-19/data/mutate/production${query}`, {
    as: users.ada,
    method: 'POST',
    body: JSON.stringify(body),
  })
}
