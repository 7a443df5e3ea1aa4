import {beforeEach, describe, expect, test} from 'vitest'
import {refusalOf} from './refusalOf.ts'
import {startTestLake, users, type TestLake} from './startTestLake.ts'

let sandbox: TestLake
beforeEach(async () => {
  sandbox = await startTestLake([
    {_id: 'pass', _type: 'pass'},
    {_id: 'audit.note', _type: 'passAuditNote'},
    {_id: 'drafts.pass', _type: 'pass'},
  ])
})

describe.for(['ada', 'ed'] as const)('%s', (name) => {
  test('reads and writes', async () => {
    const client = sandbox.clientOf(users[name])
    expect(await client.fetch('count(*)', {}, {perspective: 'raw'})).toBe(3)
    await client.create({_id: 'new', _type: 'pass'})
    await client.patch('new').set({a: 1}).commit()
    await client.delete('new')
  })
})

describe('a viewer', () => {
  test('reads everything, history included', async () => {
    const client = sandbox.clientOf(users.vi)
    expect(await client.fetch('count(*)', {}, {perspective: 'raw'})).toBe(3)
    const history = await sandbox.ask('/v1/data/history/production/transactions/pass', {
      as: users.vi,
    })
    expect(history.status).toBe(200)
  })

  test('creates nothing', async () => {
    const refusal = await refusalOf(sandbox.clientOf(users.vi).create({_type: 'pass'}))
    expect(refusal.statusCode).toBe(403)
    expect(refusal.message).toContain('Insufficient permissions; permission "create" required')
    expect(refusal.details).toMatchObject({
      type: 'mutationError',
      items: [{error: {type: 'insufficientPermissionsError', permission: 'create'}, index: 0}],
    })
  })

  test('changes and deletes nothing', async () => {
    const client = sandbox.clientOf(users.vi)
    const patch = await refusalOf(client.patch('pass').set({a: 1}).commit())
    expect(patch.message).toContain('permission "update" required')
    expect((await refusalOf(client.delete('pass'))).statusCode).toBe(403)
    expect((await refusalOf(client.patch({query: '*'}).set({a: 1}).commit())).statusCode).toBe(403)
    const dry = await refusalOf(client.create({_type: 'pass'}, {dryRun: true}))
    expect(dry.statusCode).toBe(403)
  })

  test('runs no action', async () => {
    const publish = sandbox.clientOf(users.vi).action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.pass',
      publishedId: 'pass',
    })
    const refusal = await refusalOf(publish)
    expect(refusal.statusCode).toBe(403)
    expect(refusal.details).toMatchObject({type: 'actionError'})
  })
})

describe.for(['guest', 'stranger'] as const)('%s, whose role the project does not know', (name) => {
  test('finds nothing', async () => {
    const client = sandbox.clientOf(users[name])
    expect(await client.fetch('*')).toEqual([])
    expect(await client.fetch('count(*)', {}, {perspective: 'raw'})).toBe(0)
    expect(await client.getDocument('pass')).toBeUndefined()
    const documents = await sandbox.ask('/v1/data/doc/production/pass', {as: users[name]})
    expect(await documents.json()).toEqual({
      documents: [],
      omitted: [{id: 'pass', reason: 'permission'}],
    })
  })

  test('writes nothing, sees no history and hears of nothing', async () => {
    const refusal = await refusalOf(sandbox.clientOf(users[name]).create({_type: 'pass'}))
    expect(refusal.statusCode).toBe(403)
    const paths = ['history/production/transactions/pass', 'listen/production?query=*']
    for (const path of paths) {
      const answer = await sandbox.ask(`/v1/data/${path}`, {as: users[name]})
      expect(answer.status).toBe(403)
    }
  })

  test('has no grants', async () => {
    const path = '/v1/projects/local0/datasets/production/acl'
    expect(await (await sandbox.ask(path, {as: users[name]})).json()).toEqual([])
  })
})

describe('who one is', () => {
  test('with a role', async () => {
    expect(await sandbox.clientOf(users.ed).users.getById('me')).toMatchObject({
      id: 'ed',
      email: 'ed@example.com',
      role: 'editor',
      roles: [{name: 'editor', title: 'Editor'}],
    })
  })

  test('signed in to the service, but no member of this project', async () => {
    const me: unknown = await (await sandbox.ask('/v1/users/me', {as: users.stranger})).json()
    expect(me).toMatchObject({id: 'stranger', roles: []})
    expect(me).not.toHaveProperty('role')
  })

  test('nobody', async () => {
    const me = await sandbox.ask('/v1/users/me', {as: null})
    expect(me.status).toBe(200)
    expect(await me.json()).toEqual({})
  })

  test('with the grants that go with it', async () => {
    const path = '/v1/projects/local0/datasets/production/acl'
    const viewer: unknown = await (await sandbox.ask(path, {as: users.vi})).json()
    expect(viewer).toEqual([{filter: '_id in path("**")', permissions: ['read', 'history']}])
  })
})

describe('without a token', () => {
  test.for([
    'query/production?query=*',
    'doc/production/pass',
    'doc/production/audit.note',
    'listen/production?query=*',
    'live/events/production',
    'history/production/transactions/pass',
  ])('%s answers 401', async (path) => {
    const answer = await sandbox.ask(`/v2025-02-19/data/${path}`, {as: null})
    expect(answer.status).toBe(401)
  })

  test('nothing is written', async () => {
    const refusal = await refusalOf(sandbox.clientOf(null).create({_type: 'pass'}))
    expect(refusal.statusCode).toBe(401)
  })
})

describe('a dead token', () => {
  test('that nobody ever had', async () => {
    const client = sandbox.clientOf({...users.ada, token: 'x'.repeat(40)})
    const refusal = await refusalOf(client.fetch('*'))
    expect(refusal.statusCode).toBe(401)
    expect(refusal.message).toContain('Session not found')
    expect(refusal.response.body).toMatchObject({errorCode: 'SIO-401-ANF'})
  })

  test('that was revoked in the middle of the work', async () => {
    const client = sandbox.clientOf(users.ed)
    await client.fetch('*')
    sandbox.lake.revokeToken(users.ed.token)
    const refusal = await refusalOf(client.users.getById('me'))
    expect(refusal.response.body).toMatchObject({statusCode: 401, errorCode: 'SIO-401-ANF'})
    expect((await refusalOf(client.create({_type: 'pass'}))).statusCode).toBe(401)
  })
})
