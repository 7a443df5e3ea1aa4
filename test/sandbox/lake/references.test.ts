import {beforeEach, expect, test} from 'vitest'
import {refusalOf} from './refusalOf.ts'
import {startTestLake, type TestLake} from './startTestLake.ts'

const strong = (_ref: string) => ({_type: 'reference', _ref})
const weak = (_ref: string) => ({...strong(_ref), _weak: true})

let sandbox: TestLake
beforeEach(async () => {
  sandbox = await startTestLake([
    {_id: 'ana', _type: 'user', name: 'Ana'},
    {_id: 'pass', _type: 'pass', title: 'Month'},
    {_id: 'sub', _type: 'subscription', user: strong('ana'), passes: [strong('pass')]},
    {_id: 'dangling', _type: 'subscription', user: strong('gone')},
    {_id: 'loose', _type: 'subscription', user: weak('ana')},
  ])
})

test('a strong reference to what is not there is refused', async () => {
  const refusal = await refusalOf(
    sandbox
      .clientOf()
      .create({_id: 'new', _type: 'subscription', deep: [{user: strong('nobody')}]}),
  )
  expect(refusal.statusCode).toBe(409)
  expect(refusal.message).toContain('Document "new" references non-existent document "nobody"')
  expect(refusal.details).toMatchObject({
    type: 'mutationError',
    items: [
      {
        index: 0,
        error: {type: 'documentReferenceDoesNotExistError', id: 'new', referenceID: 'nobody'},
      },
    ],
  })
})

test('so is one to a draft that was never published', async () => {
  const client = sandbox.clientOf()
  await client.create({_id: 'drafts.bo', _type: 'user'})
  const refusal = await refusalOf(client.create({_type: 'subscription', user: strong('bo')}))
  expect(refusal.message).toContain('references non-existent document "bo"')
  await client.create({_type: 'subscription', user: strong('drafts.bo')})
})

test('a patch that adds one is refused, and so is any patch of a document that holds one', async () => {
  const client = sandbox.clientOf()
  const added = await refusalOf(
    client
      .patch('sub')
      .set({user: strong('nobody')})
      .commit(),
  )
  expect(added.message).toContain('non-existent document "nobody"')
  const held = await refusalOf(client.patch('dangling').set({note: 'x'}).commit())
  expect(held.message).toContain('non-existent document "gone"')
  await client
    .patch('dangling')
    .set({user: weak('gone')})
    .commit()
})

test('a weak reference may point anywhere', async () => {
  const created = await sandbox.clientOf().create({_type: 'subscription', user: weak('nobody')})
  expect(created).toMatchObject({user: {_weak: true}})
})

test('documents of one transaction may refer to each other, in any order', async () => {
  await sandbox
    .clientOf()
    .transaction()
    .create({_id: 'new-sub', _type: 'subscription', user: strong('bo')})
    .create({_id: 'bo', _type: 'user'})
    .commit()
  expect(await sandbox.clientOf().fetch('*[_id == "new-sub"][0].user->_id')).toBe('bo')
})

test('what others strongly refer to cannot be deleted', async () => {
  const refusal = await refusalOf(sandbox.clientOf().delete('ana'))
  expect(refusal.statusCode).toBe(409)
  expect(refusal.message).toContain(
    'Document "ana" cannot be deleted as there are references to it from "sub"',
  )
  expect(refusal.details).toMatchObject({
    items: [
      {error: {type: 'documentHasExistingReferencesError', id: 'ana', referencingIDs: ['sub']}},
    ],
  })
})

test('unless the same transaction takes the references away', async () => {
  const client = sandbox.clientOf()
  await client.transaction().delete('ana').delete('sub').commit()
  await client.delete('pass')
  expect(await client.fetch('*[]._id')).toEqual(['dangling', 'loose'])
})

test('a reference that came later counts, and one that went does not', async () => {
  const client = sandbox.clientOf()
  await refusalOf(client.delete('pass'))
  await client.patch('sub').set({passes: []}).commit()
  await client.create({_id: 'later', _type: 'subscription', pass: strong('pass')})
  const refusal = await refusalOf(client.delete('pass'))
  expect(refusal.details).toMatchObject({items: [{error: {referencingIDs: ['later']}}]})
  await client.delete('later')
  await client.delete('pass')
})

test('the type of what is referred to stays', async () => {
  const client = sandbox.clientOf()
  const refusal = await refusalOf(client.createOrReplace({_id: 'ana', _type: 'teacher'}))
  expect(refusal.statusCode).toBe(409)
  await client.createOrReplace({_id: 'ana', _type: 'user', name: 'Other'})
})

test('a reference holds nothing but a reference', async () => {
  const odd = {...strong('ana'), note: 'mine'}
  const refusal = await refusalOf(sandbox.clientOf().create({_type: 'x', user: odd}))
  expect(refusal.message).toContain('Key "note" not allowed in ref')
})
