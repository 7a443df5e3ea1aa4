import type {Action} from '@sanity/client'
import {beforeEach, describe, expect, test} from 'vitest'
import {refusalOf} from './refusalOf.ts'
import {startTestLake, type TestLake} from './startTestLake.ts'

let sandbox: TestLake
beforeEach(async () => {
  sandbox = await startTestLake([
    {
      _id: 'pub',
      _type: 'pass',
      title: 'Published',
      _rev: 'rev-pub',
      _createdAt: '2024-01-01T00:00:00Z',
    },
    {
      _id: 'both',
      _type: 'pass',
      title: 'Old',
      _rev: 'rev-both',
      _createdAt: '2024-01-01T00:00:00Z',
    },
    {
      _id: 'drafts.both',
      _type: 'pass',
      title: 'New',
      _rev: 'rev-draft',
      _system: {base: {id: 'both'}},
    },
    {_id: 'drafts.fresh', _type: 'pass', title: 'Fresh'},
    {_id: 'used', _type: 'pass', title: 'Used'},
    {_id: 'user-of', _type: 'subscription', pass: {_type: 'reference', _ref: 'used'}},
  ])
})
const act = (action: Action | Action[], options = {}) => sandbox.clientOf().action(action, options)
const stored = (id: string) => sandbox.lake.documents().find(({_id}) => _id === id)

const createAction = (id: string, ifExists: 'fail' | 'ignore'): Action => ({
  actionType: 'sanity.action.document.create',
  publishedId: id,
  attributes: {_id: `drafts.${id}`, _type: 'pass', title: 'Made'},
  ifExists,
})

const editAction = (id: string, patch: object): Action => ({
  actionType: 'sanity.action.document.edit',
  draftId: `drafts.${id}`,
  publishedId: id,
  patch,
})

const publishAction = (id: string, revisions = {}): Action => ({
  actionType: 'sanity.action.document.publish',
  draftId: `drafts.${id}`,
  publishedId: id,
  ...revisions,
})

const unpublishAction = (id: string): Action => ({
  actionType: 'sanity.action.document.unpublish',
  draftId: `drafts.${id}`,
  publishedId: id,
})

const deleteAction = (id: string, includeDrafts: string[]): Action => ({
  actionType: 'sanity.action.document.delete',
  publishedId: id,
  includeDrafts,
})

describe('create', () => {
  test('makes a draft', async () => {
    const {transactionId} = await act(createAction('new', 'fail'), {transactionId: 'tx-1'})
    expect(transactionId).toBe('tx-1')
    expect(stored('drafts.new')).toMatchObject({title: 'Made', _rev: 'tx-1'})
  })

  test('fails or leaves alone where a draft is', async () => {
    const refusal = await refusalOf(act(createAction('fresh', 'fail')))
    expect(refusal.statusCode).toBe(409)
    expect(refusal.details).toMatchObject({
      type: 'actionError',
      items: [{index: 0, error: {type: 'documentAlreadyExistsError', id: 'drafts.fresh'}}],
    })
    await act(createAction('fresh', 'ignore'))
    expect(stored('drafts.fresh')).toMatchObject({title: 'Fresh'})
  })

  test('fails where a published document is', async () => {
    const refusal = await refusalOf(act(createAction('pub', 'ignore')))
    expect(refusal.statusCode).toBe(409)
  })

  test('makes drafts of the named document only', async () => {
    const other: Action = {
      actionType: 'sanity.action.document.create',
      publishedId: 'new',
      attributes: {_id: 'drafts.other', _type: 'pass'},
      ifExists: 'fail',
    }
    expect((await refusalOf(act(other))).statusCode).toBe(400)
  })
})

describe('edit', () => {
  test('makes the draft from what is published, then changes it', async () => {
    await act(editAction('pub', {unset: ['_empty_action_guard_pseudo_field_']}))
    expect(stored('drafts.pub')).toMatchObject({title: 'Published'})
    await act(editAction('pub', {set: {title: 'Edited'}}))
    expect(stored('drafts.pub')).toMatchObject({
      title: 'Edited',
      _createdAt: '2024-01-01T00:00:00Z',
    })
    expect(stored('pub')).toMatchObject({title: 'Published', _rev: 'rev-pub'})
  })

  test('fails where there is neither', async () => {
    const refusal = await refusalOf(act(editAction('nobody', {set: {a: 1}})))
    expect(refusal.details).toMatchObject({items: [{error: {type: 'documentNotFoundError'}}]})
  })
})

describe('publish', () => {
  test('puts the draft in the place of the published document', async () => {
    await act(
      publishAction('both', {ifDraftRevisionId: 'rev-draft', ifPublishedRevisionId: 'rev-both'}),
    )
    expect(stored('drafts.both')).toBeUndefined()
    expect(stored('both')).toMatchObject({title: 'New', _createdAt: '2024-01-01T00:00:00Z'})
    expect(stored('both')).not.toHaveProperty('_system')
  })

  test('refuses what has changed since', async () => {
    const refusal = await refusalOf(act(publishAction('both', {ifDraftRevisionId: 'older'})))
    expect(refusal.statusCode).toBe(409)
    expect(refusal.message).toContain('unexpected revision')
    await refusalOf(act(publishAction('both', {ifPublishedRevisionId: 'older'})))
    expect(stored('both')).toMatchObject({title: 'Old'})
  })

  test('refuses without a draft', async () => {
    const refusal = await refusalOf(act(publishAction('pub')))
    expect(refusal.message).toContain('"drafts.pub" was not found')
  })

  test('makes references strong that waited for it', async () => {
    const attributes = {
      _id: 'drafts.sub',
      _type: 'subscription',
      pass: {
        _type: 'reference',
        _ref: 'fresh',
        _weak: true,
        _strengthenOnPublish: {type: 'pass'},
      },
    }
    const create: Action = {
      actionType: 'sanity.action.document.create',
      publishedId: 'sub',
      attributes,
      ifExists: 'fail',
    }
    await act(create)
    const early = await refusalOf(act(publishAction('sub')))
    expect(early.message).toContain('references non-existent document "fresh"')
    await act([publishAction('fresh'), publishAction('sub')])
    expect(stored('sub')).toMatchObject({pass: {_type: 'reference', _ref: 'fresh'}})
    expect(stored('sub')?.['pass']).not.toHaveProperty('_weak')
  })
})

describe('unpublish', () => {
  test('leaves a draft', async () => {
    await act(unpublishAction('pub'))
    expect(stored('pub')).toBeUndefined()
    expect(stored('drafts.pub')).toMatchObject({title: 'Published'})
  })

  test('keeps the draft that is there', async () => {
    await act(unpublishAction('both'))
    expect(stored('drafts.both')).toMatchObject({title: 'New'})
  })

  test('refuses what others refer to', async () => {
    const refusal = await refusalOf(act(unpublishAction('used')))
    expect(refusal.message).toContain('there are references to it from "user-of"')
  })
})

describe('delete and discard', () => {
  test('delete takes the named drafts along, and refuses to forget one', async () => {
    expect((await refusalOf(act(deleteAction('both', [])))).statusCode).toBe(400)
    await act(deleteAction('both', ['drafts.both']))
    expect(stored('both')).toBeUndefined()
    expect(stored('drafts.both')).toBeUndefined()
  })

  test('delete refuses what others refer to, and what is not there', async () => {
    const used = await refusalOf(act(deleteAction('used', [])))
    expect(used.message).toContain('there are references to it')
    const nobody = await refusalOf(act(deleteAction('nobody', [])))
    expect(nobody.message).toContain('was not found')
  })

  test('discard takes the draft alone', async () => {
    await act({actionType: 'sanity.action.document.version.discard', versionId: 'drafts.both'})
    expect(stored('drafts.both')).toBeUndefined()
    expect(stored('both')).toMatchObject({title: 'Old'})
    const again = {actionType: 'sanity.action.document.discard', draftId: 'drafts.both'} as const
    await refusalOf(act(again))
    const published = {
      actionType: 'sanity.action.document.version.discard',
      versionId: 'both',
    } as const
    expect((await refusalOf(act(published))).statusCode).toBe(400)
  })
})

describe('versions', () => {
  test('are made from a base, replaced, and marked to be unpublished', async () => {
    const versionId = 'versions.spring.pub'
    await act({
      actionType: 'sanity.action.document.version.create',
      publishedId: 'pub',
      baseId: 'pub',
      versionId,
    })
    expect(stored(versionId)).toMatchObject({title: 'Published'})
    await act({
      actionType: 'sanity.action.document.version.replace',
      document: {_id: versionId, _type: 'pass', title: 'Spring'},
    })
    expect(stored(versionId)).toMatchObject({title: 'Spring'})
    await act({
      actionType: 'sanity.action.document.version.unpublish',
      publishedId: 'pub',
      versionId,
    })
    expect(stored(versionId)).toMatchObject({_system: {delete: true}})
  })

  test('a draft is replaced as a whole', async () => {
    const response = await sandbox.ask('/v2025-02-19/data/actions/production', {
      method: 'POST',
      body: JSON.stringify({
        actions: [
          {
            actionType: 'sanity.action.document.replaceDraft',
            publishedId: 'both',
            attributes: {_id: 'drafts.both', _type: 'pass', title: 'Replaced'},
          },
        ],
      }),
    })
    expect(response.status).toBe(200)
    expect(stored('drafts.both')).toMatchObject({title: 'Replaced'})
  })
})

test('several actions happen as a whole or not at all', async () => {
  const before = sandbox.lake.documents()
  const refusal = await refusalOf(
    act([
      {actionType: 'sanity.action.document.publish', draftId: 'drafts.both', publishedId: 'both'},
      {actionType: 'sanity.action.document.publish', draftId: 'drafts.pub', publishedId: 'pub'},
    ]),
  )
  expect(refusal.details).toMatchObject({items: [{index: 1}]})
  expect(sandbox.lake.documents()).toEqual(before)
})

test('a transaction id counts once, for mutations and actions alike', async () => {
  const transactionId = 'one-and-only'
  const discard = {
    actionType: 'sanity.action.document.version.discard',
    versionId: 'drafts.both',
  } as const
  await act(discard, {transactionId})
  const mutation = sandbox.clientOf().transaction().transactionId(transactionId).delete('pub')
  const refusal = await refusalOf(mutation.commit())
  expect(refusal.details).toMatchObject({type: 'transactionAlreadyExistsError'})
})

test('a dry run writes nothing', async () => {
  const before = sandbox.lake.documents()
  const discard = {
    actionType: 'sanity.action.document.version.discard',
    versionId: 'drafts.both',
  } as const
  await act(discard, {dryRun: true})
  await refusalOf(act({...discard, versionId: 'drafts.nobody'}, {dryRun: true}))
  expect(sandbox.lake.documents()).toEqual(before)
})

test('releases can be asked about, but not made', async () => {
  const release: Action = {actionType: 'sanity.action.release.create', releaseId: 'spring'}
  await act(release, {dryRun: true})
  expect((await refusalOf(act(release))).statusCode).toBe(400)
  expect(sandbox.lake.unknownRequests()).toEqual(['action sanity.action.release.create'])
})
