import type {ListenEvent} from '@sanity/client'
import {beforeEach, expect, onTestFinished, test} from 'vitest'
import {startTestLake, users, type TestLake} from './startTestLake.ts'

let sandbox: TestLake
beforeEach(async () => {
  sandbox = await startTestLake([
    {_id: 'a', _type: 'pass', title: 'A', school: 'oslo'},
    {_id: 'b', _type: 'pass', title: 'B', school: 'bergen'},
    {_id: 'ana', _type: 'user'},
  ])
})

type Heard = ListenEvent<Record<string, unknown>>

/** Opens a listener and answers, once it is welcomed, how to wait for its next events. */
async function hear(query: string, params = {}, options = {}) {
  const events: Heard[] = []
  let wake: (() => void) | undefined
  const until = async (count: number) => {
    while (events.length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return events
  }
  const subscription = sandbox
    .clientOf()
    .listen(query, params, {events: ['welcome', 'mutation'], ...options})
    .subscribe((event) => {
      events.push(event)
      wake?.()
    })
  onTestFinished(() => subscription.unsubscribe())
  const [welcome] = await until(1)
  expect(welcome).toMatchObject({type: 'welcome', listenerName: expect.any(String)})
  return {next: async (count: number) => (await until(count + 1)).slice(1)}
}

test('tells what appears, changes and disappears', async () => {
  const {next} = await hear('*[_type == "pass"]')
  const client = sandbox.clientOf()
  const created = await client.create({_id: 'c', _type: 'pass', title: 'C'})
  const patched = await client.patch('c').set({title: 'C2'}).commit()
  await client.transaction().transactionId('last').delete('c').commit()
  expect(await next(3)).toMatchObject([
    {
      type: 'mutation',
      transition: 'appear',
      documentId: 'c',
      transactionId: created._rev,
      resultRev: created._rev,
      eventId: `${created._rev}#c`,
      identity: 'ada',
      result: {title: 'C'},
      mutations: [{create: {_id: 'c'}}],
      transactionTotalEvents: 1,
      transactionCurrentEvent: 1,
    },
    {
      transition: 'update',
      previousRev: created._rev,
      resultRev: patched._rev,
      result: {title: 'C2', _rev: patched._rev},
      mutations: [{patch: {id: 'c', set: {title: 'C2'}}}],
    },
    {transition: 'disappear', previousRev: patched._rev, resultRev: 'last', result: null},
  ])
  expect((await next(3))[0]).not.toHaveProperty('previousRev')
})

test('counts, of a transaction, only what the listener hears', async () => {
  const {next} = await hear('*[_type == "pass" && school == $school]', {school: 'oslo'})
  const client = sandbox.clientOf()
  await client
    .transaction()
    .patch('a', {set: {title: 'A2'}})
    .patch('b', {set: {title: 'B2'}})
    .patch('ana', {set: {name: 'Ana'}})
    .create({_id: 'c', _type: 'pass', school: 'oslo'})
    .commit()
  expect(await next(2)).toMatchObject([
    {documentId: 'a', transactionTotalEvents: 2, transactionCurrentEvent: 1},
    {documentId: 'c', transactionTotalEvents: 2, transactionCurrentEvent: 2},
  ])
})

test('hears of a document that stops to match', async () => {
  const {next} = await hear('*[school == "oslo"]')
  await sandbox.clientOf().patch('a').set({school: 'bergen'}).commit()
  expect(await next(1)).toMatchObject([{documentId: 'a', result: {school: 'bergen'}}])
})

test('leaves out and adds what is asked', async () => {
  const {next} = await hear(
    '*',
    {},
    {
      includeResult: false,
      includeMutations: false,
      includePreviousRevision: true,
      effectFormat: 'mendoza',
      visibility: 'query',
    },
  )
  const patched = await sandbox.clientOf().patch('a').set({title: 'A2'}).commit()
  const [event] = await next(1)
  expect(event).toMatchObject({
    previous: {title: 'A'},
    effects: {apply: [0, patched], revert: [0, {title: 'A'}]},
    visibility: 'query',
  })
  expect(event).not.toHaveProperty('result')
  expect(event).not.toHaveProperty('mutations')
})

test('hears of versions only when it asks for them', async () => {
  const client = sandbox.clientOf()
  const usual = await hear('*')
  const all = await hear('*', {}, {includeAllVersions: true})
  await client.create({_id: 'versions.spring.a', _type: 'pass'})
  await client.create({_id: 'drafts.a', _type: 'pass'})
  expect(await usual.next(1)).toMatchObject([{documentId: 'drafts.a'}])
  expect(await all.next(2)).toMatchObject([
    {documentId: 'versions.spring.a'},
    {documentId: 'drafts.a'},
  ])
})

test('a dry run and a refused transaction make no event', async () => {
  const {next} = await hear('*')
  const client = sandbox.clientOf()
  await client.create({_type: 'pass'}, {dryRun: true})
  await client.create({_id: 'a', _type: 'pass'}).catch(() => null)
  await client.create({_id: 'real', _type: 'pass'})
  expect(await next(1)).toMatchObject([{documentId: 'real'}])
})

test('a query that cannot be run is refused at once', async () => {
  const path = `/v1/data/listen/production?query=${encodeURIComponent('*[_id == $id]')}`
  expect((await sandbox.ask(path)).status).toBe(400)
})

test('live events follow changes', async () => {
  const tags = new Promise((resolve) => {
    const subscription = sandbox
      .clientOf(users.ada, {apiVersion: '2025-02-19'})
      .live.events({includeDrafts: true})
      .subscribe((event) => {
        if (event.type === 'welcome') void sandbox.clientOf().create({_type: 'pass'})
        if (event.type === 'message') resolve(event.tags)
      })
    onTestFinished(() => subscription.unsubscribe())
  })
  expect(await tags).toEqual(['s1:all'])
})

test('a reset ends the streams, so that clients read anew', async () => {
  const answer = await sandbox.ask('/v1/data/listen/production?query=*')
  sandbox.lake.reset([])
  expect(await answer.text()).toContain('event: welcome')
})

test('closing the lake ends the streams', async () => {
  const answer = await sandbox.ask('/v1/data/listen/production?query=*')
  const reading = answer.text()
  await sandbox.lake.close()
  await expect(reading).rejects.toThrow('terminated')
})
