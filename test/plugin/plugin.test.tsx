// @vitest-environment jsdom
import {screen, waitFor} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {actionsOf, NOTE, renderActions, SUBSCRIPTION, USER} from './documentActions.tsx'
import {createStudio} from './studio.tsx'

test('the tool answers to its own intent, and leaves editing to the structure tool', async () => {
  const tool = (await createStudio()).tools.find(({name}) => name === 'pass-support')
  expect(tool?.title).toBe('Student lookup')
  expect(tool?.canHandleIntent?.('pass-support', {studentId: 'user-mia'}, undefined)).toBe(true)
  expect(tool?.canHandleIntent?.('edit', {id: 'user-mia', type: 'user'}, undefined)).toBe(false)
  const params = {studentId: 'user-mia', schoolId: 'tenant-dancecity'}
  const state = tool?.getIntentState?.('pass-support', params, undefined, undefined)
  expect(state).toEqual({view: 'student', ...params})
})

test.each([
  ['/', {}],
  ['/student/tenant-1/user.2', {view: 'student', schoolId: 'tenant-1', studentId: 'user.2'}],
  [
    '/student/tenant-1/user-2/purchase/cs_test_3',
    {view: 'student', schoolId: 'tenant-1', studentId: 'user-2', purchaseId: 'cs_test_3'},
  ],
  ['/audit', {view: 'audit'}],
  ['/audit/passAuditNote.1', {view: 'audit', noteId: 'passAuditNote.1'}],
])('%s is an address of the tool', async (path, state) => {
  const tool = (await createStudio()).tools.find(({name}) => name === 'pass-support')
  expect(tool?.router?.decode(path)).toEqual(state)
  expect(tool?.router?.encode(state)).toBe(path)
})

test('the type of the audit note is registered and cannot be created by hand', async () => {
  const studio = await createStudio()
  expect(studio.schema.get('passAuditNote')).toBeDefined()
  const options = studio.document.resolveNewDocumentOptions({type: 'global'})
  const types = options.map(({templateId}) => templateId)
  expect(types).toContain('subscription')
  expect(types).not.toContain('passAuditNote')
})

test('an audit note can be read and nothing else', async () => {
  const actions = await actionsOf(NOTE)
  const offered = actions.map(({action}) => action)
  expect(offered).toContain('passSupportOpenStudent')
  for (const writing of WRITING_ACTIONS) expect(offered).not.toContain(writing)
  const {navigated} = await renderActions(NOTE)
  await userEvent.click(screen.getByRole('button', {name: 'Open student'}))
  expect(navigated.at(-1)).toMatchObject({intent: 'pass-support'})
})

const WRITING_ACTIONS = [
  'publish',
  'unpublish',
  'delete',
  'duplicate',
  'discardChanges',
  'restore',
] as const

test('a subscription keeps its actions and gets ours', async () => {
  const actions = (await actionsOf(SUBSCRIPTION)).map(({action}) => action)
  expect(actions).toEqual(
    expect.arrayContaining([
      'publish',
      'passSupportWhy',
      'passSupportReplacePass',
      'passSupportCorrect',
      'passSupportDeactivate',
      'passSupportUndoLast',
      'passSupportOpenStudent',
    ]),
  )
})

test('“Replace pass…” opens the dialog over the document', async () => {
  await renderActions(SUBSCRIPTION)
  await userEvent.click(screen.getByRole('button', {name: 'Replace pass…'}))
  // The client is the Studio's own here, and nobody answers it.
  expect(await screen.findByRole('dialog', {name: 'Looking up the student…'})).toBeVisible()
  await waitFor(() => expect(screen.getByRole('button', {name: 'Close'})).toBeVisible())
})

test.each([
  [{...SUBSCRIPTION, isActive: false}, 'This pass is not active, so there is nothing to replace.'],
  [{...SUBSCRIPTION, user: undefined}, 'This pass belongs to no student.'],
  [{...SUBSCRIPTION, tenant: undefined}, 'This pass names no school.'],
])('“Replace pass…” is off and says why: %#', async (document, reason) => {
  await renderActions(document)
  expect(screen.getByRole('button', {name: 'Replace pass…'})).toBeDisabled()
  expect(screen.getAllByText(reason, {exact: false})[0]).toBeVisible()
})

test('“Fix passes…” on a user leads to the file, even without a school', async () => {
  const {navigated} = await renderActions(USER, 'nb-NO')
  await userEvent.click(screen.getByRole('button', {name: 'Rett passene …'}))
  expect(navigated.at(-1)).toMatchObject({intent: 'pass-support', params: {studentId: 'user-mia'}})
})
