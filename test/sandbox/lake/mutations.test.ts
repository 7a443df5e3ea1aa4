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

describe('creates', () => {
  test('with an id of its own making, dated by the clock of the sandbox', async () => {
    sandbox.clock.set('2025-09-01T10:00:00Z')
    const created = await sandbox.clientOf().create({_type: 'pass', title: 'New'})
    expect(created._id).toMatch(/^[A-Za-z0-9]{22}$/)
    expect(created._createdAt).toMatch(/^2025-09-01T10:00:0\dZ$/)
    expect(created._updatedAt).toBe(created._createdAt)
    expect(stored(created._id)).toEqual(created)
  })

  test('with an id of its own making under a prefix', async () => {
    const created = await sandbox.clientOf().create({_id: 'audit.', _type: 'passAuditNote'})
    expect(created._id).toMatch(/^audit\.[A-Za-z0-9]{22}$/)
  })

  test('keeps a _createdAt that is sent along', async () => {
    const _createdAt = '2020-01-01T00:00:00Z'
    const created = await sandbox.clientOf().create({_id: 'old', _type: 'pass', _createdAt})
    expect(created._createdAt).toBe(_createdAt)
  })

  test('not what is there already', async () => {
    const refusal = await refusalOf(sandbox.clientOf().create({_id: 'pass', _type: 'pass'}))
    expect(refusal.statusCode).toBe(409)
    expect(refusal.message).toContain('Document by ID "pass" already exists')
    expect(refusal.details).toMatchObject({
      type: 'mutationError',
      items: [{index: 0, error: {type: 'documentAlreadyExistsError', id: 'pass'}}],
    })
  })

  test('or leaves alone, or replaces, as asked', async () => {
    const client = sandbox.clientOf()
    await client.createIfNotExists({_id: 'pass', _type: 'pass', title: 'Other'})
    expect(stored('pass')).toMatchObject({title: 'Month', price: 900})
    await client.createOrReplace({_id: 'pass', _type: 'pass', title: 'Other'})
    expect(stored('pass')).toMatchObject({title: 'Other'})
    expect(stored('pass')).not.toHaveProperty('price')
  })

  test.for(['with space', 'a..b', '.a', '-a', 'ending..', 'a/b', 'x'.repeat(129)])(
    'not under the id "%s"',
    async (_id) => {
      const mutations = [{create: {_id, _type: 'pass'}}]
      const answer = await mutate({mutations})
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('Invalid document ID')
    },
  )

  test('under an id of 128 characters', async () => {
    const answer = await mutate({mutations: [{create: {_id: 'x'.repeat(128), _type: 'pass'}}]})
    expect(answer.status).toBe(200)
  })

  test('nothing deeper than the service takes', async () => {
    const nest = (depth: number): object => (depth === 0 ? {} : {inner: nest(depth - 1)})
    const fits = await mutate({mutations: [{create: {_type: 'pass', inner: nest(18)}}]})
    expect(fits.status).toBe(200)
    const answer = await mutate({mutations: [{create: {_type: 'pass', inner: nest(25)}}]})
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('maximum depth')
  })

  test('nothing without a type', async () => {
    const answer = await mutate({mutations: [{create: {_id: 'untyped'}}]})
    expect(answer.status).toBe(400)
  })
})

describe('patches', () => {
  test('every operation of the client', async () => {
    const patched = await sandbox
      .clientOf()
      .patch('sub')
      .set({'student.name': 'Bo', note: 'x'})
      .setIfMissing({remaining: 9, clips: 3})
      .inc({remaining: 2})
      .dec({clips: 1})
      .unset(['tags[0]'])
      .insert('after', 'rows[-1]', [{_key: 'k2', n: 2}])
      .diffMatchPatch({note: '@@ -1 +1,2 @@\n x\n+y\n'})
      .commit()
    expect(patched).toMatchObject({
      remaining: 7,
      clips: 2,
      tags: ['b'],
      note: 'xy',
      student: {name: 'Bo'},
      rows: [
        {_key: 'k1', n: 1},
        {_key: 'k2', n: 2},
      ],
    })
  })

  test('by keyed path', async () => {
    await sandbox.clientOf().patch('sub').set({'rows[_key=="k1"].n': 8}).commit()
    expect(stored('sub')).toMatchObject({rows: [{_key: 'k1', n: 8}]})
  })

  test('gives the document the revision of the transaction', async () => {
    const before = stored('sub')?._rev
    const client = sandbox.clientOf()
    const result = await client.patch('sub').set({remaining: 1}).commit({returnDocuments: false})
    expect(stored('sub')?._rev).toBe(result.transactionId)
    expect(stored('sub')?._rev).not.toBe(before)
  })

  test('everything that a query selects, what the same transaction made included', async () => {
    const client = sandbox.clientOf()
    await client
      .transaction()
      .create({_id: 'pass-2', _type: 'pass', price: 100})
      .patch(
        client.patch({query: '*[_type == $type]', params: {type: 'pass'}}).set({checked: true}),
      )
      .commit()
    expect(stored('pass')).toMatchObject({checked: true})
    expect(stored('pass-2')).toMatchObject({checked: true})
    expect(stored('sub')).not.toHaveProperty('checked')
  })

  test('only the revision that was seen', async () => {
    const client = sandbox.clientOf()
    const seen = stored('sub')?._rev ?? ''
    await client.patch('sub').ifRevisionId(seen).set({remaining: 4}).commit()
    const current = stored('sub')?._rev
    const late = client.patch('sub').ifRevisionId(seen).set({remaining: 3}).commit()
    const refusal = await refusalOf(late)
    expect(refusal.statusCode).toBe(409)
    expect(refusal.details).toMatchObject({
      type: 'mutationError',
      items: [
        {
          index: 0,
          error: {
            type: 'documentRevisionIDDoesNotMatchError',
            id: 'sub',
            currentRevisionID: current,
            expectedRevisionID: seen,
          },
        },
      ],
    })
    expect(stored('sub')).toMatchObject({remaining: 4})
  })

  test('nothing that is not there', async () => {
    const refusal = await refusalOf(sandbox.clientOf().patch('nobody').set({a: 1}).commit())
    expect(refusal.statusCode).toBe(409)
    expect(refusal.message).toContain('The document with the ID "nobody" was not found')
  })

  test.for([
    {set: {_type: 'other'}},
    {set: {_id: 'other'}},
    {},
    {merge: {a: 1}},
    {inc: {missing: 1}},
    {dec: {'student.name': 1}},
    {diffMatchPatch: {remaining: 'garbage'}},
  ])('not with %o', async (operations) => {
    const before = stored('sub')
    const answer = await mutate({mutations: [{patch: {id: 'sub', ...operations}}]})
    expect(answer.status).toBe(400)
    expect(stored('sub')).toEqual(before)
  })
})

describe('deletes', () => {
  test('by id and by query, and says what was deleted', async () => {
    const client = sandbox.clientOf()
    const deleted = await client.delete('sub')
    expect(deleted.results).toMatchObject([{operation: 'delete', document: {remaining: 5}}])
    await client.delete({query: '*[_type == "pass"]'})
    expect(sandbox.lake.documents()).toEqual([])
  })

  test('what is not there without complaint', async () => {
    const answer = await mutate({mutations: [{delete: {id: 'nobody'}}]})
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({results: []})
  })
})

function mutate(body: unknown, query = ''): Promise<Response> {
  return sandbox.ask(`/v2025-02-19/data/mutate/production${query}`, {
    as: users.ada,
    method: 'POST',
    body: JSON.stringify(body),
  })
}
