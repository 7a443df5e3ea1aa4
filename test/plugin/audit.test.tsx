// @vitest-environment jsdom
import {screen, waitFor, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import {fakeClient} from './fakeClient.ts'
import {auditNote, RECEIPT} from './fixtures.ts'
import {renderInStudio} from './studio.tsx'

const AUDIT = {view: 'audit'}

/** Two pages of one note each. */
function pagedClient() {
  return fakeClient({
    audit: async ({cursor}) =>
      cursor === null
        ? {notes: [auditNote(2)], nextCursor: 'older'}
        : {notes: [auditNote(1)], nextCursor: null},
  })
}

test('the trail is a table, read a page at a time', async () => {
  const client = pagedClient()
  await renderInStudio(<ToolScreen />, {client, state: AUDIT})
  const table = await screen.findByRole('table', {name: 'Repairs made'})
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((cell) => cell.textContent),
  ).toEqual(['When', 'What', 'Who', 'Why', 'Note', 'School'])
  expect(within(table).getAllByRole('row')).toHaveLength(2)
  expect(table).toHaveTextContent('August 20, 2025 at 12:01 PM')

  await userEvent.click(screen.getByRole('button', {name: 'Load more'}))
  await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(3))
  expect(client.audit.mock.lastCall?.[0].cursor).toBe('older')
  expect(screen.queryByRole('button', {name: 'Load more'})).not.toBeInTheDocument()
})

test('school and reason narrow it', async () => {
  const client = pagedClient()
  await renderInStudio(<ToolScreen />, {client, state: AUDIT})
  await userEvent.selectOptions(await screen.findByRole('combobox', {name: 'School'}), 'Fjord Yoga')
  await userEvent.selectOptions(screen.getByRole('combobox', {name: 'Reason'}), 'Goodwill')
  await waitFor(() =>
    expect(client.audit.mock.lastCall?.[0]).toMatchObject({
      schoolId: 'tenant-fjord',
      reason: 'goodwill',
      cursor: null,
    }),
  )
})

test('a note has an address of its own, also an old one', async () => {
  const state = {...AUDIT, noteId: 'passAuditNote.1'}
  await renderInStudio(<ToolScreen />, {client: pagedClient(), state})
  expect(
    await screen.findByRole('heading', {level: 2, name: 'Pass created: Open week Trial Pass'}),
  ).toBeVisible()
  expect(screen.getByText('Mia showed me receipt 1.')).toBeVisible()
  expect(screen.getByText('Olga Owner (administrator)')).toBeVisible()
  expect(screen.getByText(/Stripe did not confirm the payment/)).toBeVisible()
  const row = screen.getByRole('row', {name: /^Paid/})
  expect(row).toHaveTextContent('Paidnothing250')
})

test('a note that does not exist is said not to', async () => {
  const state = {...AUDIT, noteId: 'passAuditNote.9'}
  await renderInStudio(<ToolScreen />, {client: pagedClient(), state})
  expect(await screen.findByText(/There is no such note/)).toBeVisible()
})

test('nothing repaired yet', async () => {
  await renderInStudio(<ToolScreen />, {client: fakeClient(), state: AUDIT})
  expect(await screen.findByText(/No repair was made yet/)).toBeVisible()
})

test('a repair is undone from its note, which then says what became of it', async () => {
  let undone = false
  const client = fakeClient({
    audit: async () => ({
      notes: [{...auditNote(1), undoneBy: undone ? 'passAuditNote.2' : null}],
      nextCursor: null,
    }),
    repair: async () => {
      undone = true
      return {...RECEIPT, action: 'undo', noteId: 'passAuditNote.2'}
    },
  })
  const state = {...AUDIT, noteId: 'passAuditNote.1'}
  await renderInStudio(<ToolScreen />, {client, state})
  await userEvent.click(await screen.findByRole('button', {name: 'Undo “Pass created”…'}))
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
  expect(screen.getByRole('button', {name: 'Undo “Pass created”…'})).toBeDisabled()
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
  const client = fakeClient({audit: async () => ({notes, nextCursor: null})})
  await renderInStudio(<ToolScreen />, {client, state: AUDIT})
  const table = await screen.findByRole('table', {name: 'Repairs made'})
  const [, newer, older] = within(table).getAllByRole('row')
  expect(newer).not.toHaveTextContent('(undone)')
  expect(older).toHaveTextContent('(undone)')
})

test('the trail of a chosen school is checked, and said to be as it was written', async () => {
  const client = fakeClient()
  await renderInStudio(<ToolScreen />, {client, state: AUDIT})
  const check = await screen.findByRole('button', {name: 'Check the trail'})
  expect(check).toBeDisabled()
  expect(screen.getByText('Choose a school to check its trail.')).toBeVisible()
  await userEvent.selectOptions(await screen.findByRole('combobox', {name: 'School'}), 'Fjord Yoga')
  await userEvent.click(check)
  expect(await screen.findByText(/Checked 2 notes: all are as they were written/)).toBeVisible()
  expect(client.verifyTrail.mock.lastCall?.[0]).toBe('tenant-fjord')
  await userEvent.selectOptions(screen.getByRole('combobox', {name: 'School'}), 'Dancecity')
  expect(screen.queryByText(/Checked 2 notes/)).not.toBeInTheDocument()
})

test.each([
  [
    'en-US',
    'School',
    'Check the trail',
    /first break is at note number 2.*edited after it was written/,
  ],
  [
    'nb-NO',
    'Skole',
    'Kontroller protokollen',
    /første bruddet er ved merknad nummer 2.*endret etter/,
  ],
] as const)(
  'a trail that was tampered with is said to be, in %s',
  async (locale, school, name, text) => {
    const client = fakeClient({
      verifyTrail: async (schoolId) => ({
        schoolId,
        notes: 3,
        intact: false,
        firstBreak: {kind: 'record-damaged', noteId: 'passAuditNote.2', sequence: 2},
        checkedAt: '2025-08-20T10:02:00.000Z',
      }),
    })
    await renderInStudio(<ToolScreen />, {client, state: AUDIT, locale})
    await userEvent.selectOptions(await screen.findByRole('combobox', {name: school}), 'Fjord Yoga')
    await userEvent.click(screen.getByRole('button', {name}))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(text)
    expect(within(alert).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('passAuditNote.2'),
    )
  },
)
