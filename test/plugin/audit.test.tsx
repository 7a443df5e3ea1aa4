// @vitest-environment jsdom
import {fireEvent, screen, waitFor, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import type {RouterState} from 'sanity/router'
import {beforeEach, describe, expect, test, vi} from 'vitest'
import {ApiProblem} from '../../plugin/api/ApiProblem.ts'
import {saveFile} from '../../plugin/tool/audit/saveFile.ts'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import {fakeClient} from './fakeClient.ts'
import {auditNote, auditNoteDetail} from './auditFixtures.ts'
import {RECEIPT} from './repairFixtures.ts'
import {renderInStudio} from './studio.tsx'

vi.mock(import('../../plugin/tool/audit/saveFile.ts'), () => ({saveFile: vi.fn<SaveFile>()}))

type SaveFile = typeof saveFile

const AUDIT = {view: 'audit'}

/** Two pages of one note each. */
function pagedClient() {
  return fakeClient({
    audit: async ({cursor}) =>
      cursor === null
        ? {notes: [auditNote(2)], unreadable: ['passAuditNote.gone'], nextCursor: 'older'}
        : {notes: [auditNote(1)], unreadable: [], nextCursor: null},
  })
}

const choose = async (name: string, option: string) =>
  userEvent.selectOptions(await screen.findByRole('combobox', {name}), option)

test('the trail is a table, read on by itself while there is room', async () => {
  const client = pagedClient()
  await renderInStudio(<ToolScreen />, {client, state: AUDIT})
  const table = await screen.findByRole('table', {name: 'Repairs made'})
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((cell) => cell.textContent),
  ).toEqual(['When', 'What', 'Who', 'Why', 'Note', 'School'])
  await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(3))
  expect(table).toHaveTextContent('August 20, 2025 at 12:01 PM')
  expect(table).toHaveAttribute('aria-rowcount', '3')
  expect(client.audit.mock.lastCall?.[0].cursor).toBe('older')
  expect(screen.queryByRole('button', {name: 'Load older'})).not.toBeInTheDocument()
})

test('of a long page only the rows in sight are drawn, and what is older waits', async () => {
  const notes = Array.from({length: 100}, (_, index) => auditNote(100 - index))
  const client = fakeClient({audit: async () => ({notes, unreadable: [], nextCursor: 'older'})})
  await renderInStudio(<ToolScreen />, {client, state: AUDIT})
  const table = await screen.findByRole('table', {name: 'Repairs made'})
  expect(within(table).getAllByRole('row').length).toBeLessThan(70)
  expect(client.audit).toHaveBeenCalledTimes(1)
  await userEvent.click(screen.getByRole('button', {name: 'Load older'}))
  await waitFor(() => expect(client.audit).toHaveBeenCalledTimes(2))
})

test('a note that nobody can read any more is told, not left out', async () => {
  await renderInStudio(<ToolScreen />, {client: pagedClient(), state: AUDIT})
  expect(await screen.findByText(/One more note is here that nobody can read/)).toBeVisible()
  expect(screen.getByRole('link', {name: 'passAuditNote.gone'})).toBeVisible()
})

test('every filter stands in the address and goes to the API, days in the zone of the school', async () => {
  const client = pagedClient()
  const {navigated} = await renderInStudio(<ToolScreen />, {client, state: AUDIT})
  await choose('School', 'Fjord Yoga')
  await choose('Reason', 'Goodwill')
  await choose('Kind of repair', 'Pass given')
  await waitFor(() => screen.getByRole('option', {name: 'Olga Owner'}))
  await choose('Repaired by', 'Olga Owner')
  await choose('Pass', 'Open week Trial Pass')
  await choose('Confirmed by Stripe', 'Not confirmed')
  fireEvent.change(screen.getByLabelText('From day'), {target: {value: '2025-08-01'}})
  fireEvent.change(screen.getByLabelText('To day, included'), {target: {value: '2025-08-31'}})
  const filter = {
    school: 'tenant-fjord',
    reason: 'goodwill',
    action: 'create',
    actor: 'owner',
    pass: 'Open week Trial Pass',
    stripeConfirmed: 'false',
    from: '2025-07-31T22:00:00.000Z',
    to: '2025-08-31T22:00:00.000Z',
  }
  await waitFor(() => expect(client.audit.mock.lastCall?.[0]).toEqual({filter, cursor: null}))
  expect(client.auditTotals.mock.calls.map(([asked]) => asked)).toContainEqual(filter)
  const {_searchParams: parameters} = navigated.at(-1) ?? {}
  expect(Object.fromEntries(parameters ?? [])).toEqual({
    ...filter,
    from: '2025-08-01',
    to: '2025-08-31',
  })
})

test('an address shows its filter, and what means nothing in it is left out', async () => {
  const client = pagedClient()
  const state: RouterState = {
    ...AUDIT,
    _searchParams: [
      ['student', 'user-mia'],
      ['reason', 'no-such-reason'],
      ['from', 'yesterday'],
    ],
  }
  await renderInStudio(<ToolScreen />, {client, state})
  await screen.findByRole('table', {name: 'Repairs made'})
  expect(client.audit.mock.calls[0]?.[0].filter).toEqual({student: 'user-mia'})
  await userEvent.click(screen.getByRole('button', {name: /show all students/}))
  await waitFor(() => expect(client.audit.mock.lastCall?.[0].filter).toEqual({}))
})

test('totals say how many, why, and by whom', async () => {
  await renderInStudio(<ToolScreen />, {client: pagedClient(), state: AUDIT})
  expect(await screen.findByText('2 repairs. Stripe did not confirm 1 of them.')).toBeVisible()
})

test('a note has an address of its own, with what it rested on and what became of it', async () => {
  const state = {...AUDIT, noteId: 'passAuditNote.1'}
  const later = {
    id: 'passAuditNote.2',
    at: '2025-08-21T10:01:00.000Z',
    action: 'undo',
    reason: 'other',
    actorName: 'Eddie Editor',
    undoes: 'passAuditNote.1',
  }
  const client = fakeClient({auditNote: async (id) => auditNoteDetail(id, {later: [later]})})
  await renderInStudio(<ToolScreen />, {client, state})
  expect(
    await screen.findByRole('heading', {level: 2, name: 'Pass given: Open week Trial Pass'}),
  ).toBeVisible()
  expect(screen.getByText('Mia showed me receipt 1.')).toBeVisible()
  expect(screen.getByText('Olga Owner (administrator)')).toBeVisible()
  expect(screen.getByText(/Stripe did not confirm the payment/)).toBeVisible()
  const row = screen.getByRole('row', {name: /^Paid/})
  expect(row).toHaveTextContent('Paidnothing250')
  expect(screen.getByText('Receipt 1234-5678')).toBeVisible()
  expect(screen.getByText(/payment_status/)).toBeVisible()
  expect(screen.getByRole('link', {name: 'Undid this repair'})).toHaveAttribute(
    'href',
    expect.stringContaining('passAuditNote.2'),
  )
  expect(screen.getByRole('link', {name: 'All repairs for this student'})).toHaveAttribute(
    'href',
    expect.stringContaining('student=user-mia'),
  )
})

test.each([
  ['was changed after it was written', {intact: false}, /changed after it was written/],
  [
    'was erased',
    {intact: false, note: '', changes: [], erasedAt: '2025-09-01T00:00:00.000Z'},
    /erased at that person’s request/,
  ],
])('a note that %s says so', async (_what, more, text) => {
  const client = fakeClient({auditNote: async (id) => auditNoteDetail(id, more)})
  await renderInStudio(<ToolScreen />, {client, state: {...AUDIT, noteId: 'passAuditNote.1'}})
  expect(await screen.findByText(text)).toBeVisible()
})

test('a note that does not exist is said not to', async () => {
  const client = fakeClient({
    auditNote: async () => {
      throw new ApiProblem({code: 'note-not-found', detail: 'No such note'})
    },
  })
  await renderInStudio(<ToolScreen />, {client, state: {...AUDIT, noteId: 'passAuditNote.9'}})
  expect(await screen.findByText(/There is no such audit note/)).toBeVisible()
})

test('nothing repaired yet', async () => {
  await renderInStudio(<ToolScreen />, {client: fakeClient(), state: AUDIT})
  expect(await screen.findByText(/No repair was made yet/)).toBeVisible()
})

test('nothing fits the filter: it is said, and the whole trail is one click away', async () => {
  const client = fakeClient()
  const state: RouterState = {...AUDIT, _searchParams: [['reason', 'goodwill']]}
  await renderInStudio(<ToolScreen />, {client, state})
  expect(await screen.findByText('No repair fits this filter.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', {name: 'Show all repairs'}))
  await waitFor(() => expect(client.audit.mock.lastCall?.[0].filter).toEqual({}))
})

describe('a file of the trail', () => {
  const saved = vi.mocked(saveFile)
  beforeEach(() => saved.mockClear())

  test.each([
    ['en-US', 'Download CSV', 'csv', 'comma'],
    ['nb-NO', 'Last ned CSV', 'csv', 'semicolon'],
    ['en-US', 'Download NDJSON', 'ndjson', 'comma'],
  ] as const)('in %s: %s has the filter', async (locale, name, format, separator) => {
    const client = fakeClient()
    const state: RouterState = {...AUDIT, _searchParams: [['reason', 'goodwill']]}
    await renderInStudio(<ToolScreen />, {client, state, locale})
    await userEvent.click(await screen.findByRole('button', {name}))
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1))
    expect(saved.mock.lastCall?.[0]).toMatch(new RegExp(`^repairs-.*\\.${format}$`))
    expect(client.exportTrail.mock.lastCall?.[0]).toEqual({
      format,
      separator,
      filter: {reason: 'goodwill'},
    })
  })

  test('that breaks off is not saved, and said to have failed', async () => {
    const client = fakeClient({
      exportTrail: async () =>
        new ReadableStream({
          pull: (controller) => controller.error(new TypeError('terminated')),
        }),
    })
    await renderInStudio(<ToolScreen />, {client, state: AUDIT})
    await userEvent.click(await screen.findByRole('button', {name: 'Download CSV'}))
    expect(await screen.findByText(/broke off before its end/)).toBeVisible()
    expect(saved).not.toHaveBeenCalled()
  })
})

test('a repair is undone from its note, which then says what became of it', async () => {
  let undone = false
  const client = fakeClient({
    auditNote: async (id) => auditNoteDetail(id, {undoneBy: undone ? 'passAuditNote.2' : null}),
    repair: async () => {
      undone = true
      return {...RECEIPT, action: 'undo', noteId: 'passAuditNote.2'}
    },
  })
  const state = {...AUDIT, noteId: 'passAuditNote.1'}
  await renderInStudio(<ToolScreen />, {client, state})
  await userEvent.click(await screen.findByRole('button', {name: 'Undo “Pass given”…'}))
  expect(await screen.findByRole('dialog', {name: 'Undo a repair for Mia Moen'})).toBeVisible()
  await waitFor(() =>
    expect(client.plan.mock.lastCall?.[0]).toMatchObject({
      action: 'undo',
      noteId: 'passAuditNote.1',
      schoolId: 'tenant-dancecity',
      studentId: 'user-mia',
    }),
  )
  await userEvent.selectOptions(screen.getByRole('combobox', {name: 'Reason'}), 'Goodwill')
  await userEvent.type(screen.getByRole('textbox', {name: 'Note'}), 'Was wrong.')
  const apply = screen.getByRole('button', {name: 'Undo repair'})
  await waitFor(() => expect(apply).toBeEnabled())
  await userEvent.click(apply)
  await userEvent.click(await screen.findByRole('button', {name: 'Close'}))
  expect(await screen.findByText(/This repair was undone/)).toBeVisible()
  expect(screen.getByRole('button', {name: 'Undo “Pass given”…'})).toBeDisabled()
  expect(screen.getByRole('link', {name: 'Open the note about that'})).toHaveAttribute(
    'href',
    expect.stringContaining('passAuditNote.2'),
  )
})

test('a repair that was undone is marked in the table', async () => {
  const notes = [
    {...auditNote(2), undoes: 'passAuditNote.1'},
    {...auditNote(1), undoneBy: 'passAuditNote.2'},
  ]
  const client = fakeClient({audit: async () => ({notes, unreadable: [], nextCursor: null})})
  await renderInStudio(<ToolScreen />, {client, state: AUDIT})
  const table = await screen.findByRole('table', {name: 'Repairs made'})
  const [, newer, older] = within(table).getAllByRole('row')
  expect(newer).not.toHaveTextContent('(undone)')
  expect(older).toHaveTextContent('(undone)')
})
