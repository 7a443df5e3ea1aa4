// @vitest-environment jsdom
import {screen, waitFor, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import {fakeClient} from './fakeClient.ts'
import {auditNote} from './fixtures.ts'
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
