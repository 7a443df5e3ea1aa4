// @vitest-environment jsdom
import {screen, waitFor} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import axe from 'axe-core'
import {expect, test} from 'vitest'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import {fakeClient} from './fakeClient.ts'
import {auditNote} from './auditFixtures.ts'
import {clearCutFile, DANCECITY, foundingFile} from './fixtures.ts'
import {renderInStudio} from './studio.tsx'

const PLACE = {view: 'student', schoolId: DANCECITY.id, studentId: 'user-mia'}

/** What axe finds where there are no colours and no layout; the browser tests look at those. */
async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, {rules: {'color-contrast': {enabled: false}}})
  return found.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`)
}

test('search with results', async () => {
  await renderInStudio(<ToolScreen />, {client: fakeClient()})
  await userEvent.type(screen.getByRole('searchbox'), 'mia')
  await screen.findByRole('link', {name: /Mia Moen/})
  await expect(violations()).resolves.toEqual([])
})

test.each([
  ['the founding incident', foundingFile()],
  ['a clear case with repairs', clearCutFile({repairs: [auditNote(1)]})],
])('the student’s file: %s', async (_name, file) => {
  const client = fakeClient({studentFile: async () => file})
  await renderInStudio(<ToolScreen />, {client, state: PLACE})
  await screen.findByRole('heading', {level: 2, name: 'Mia Moen'})
  await expect(violations()).resolves.toEqual([])
})

test('the dialog and its receipt; focus goes in, and back to where it came from', async () => {
  await renderInStudio(<ToolScreen />, {client: fakeClient(), state: PLACE})
  const opener = await screen.findByRole('button', {name: 'Give Open week Trial Pass…'})
  await userEvent.click(opener)
  const dialog = await screen.findByRole('dialog')
  await screen.findByRole('table')
  expect(dialog.contains(document.activeElement)).toBe(true)
  await expect(violations()).resolves.toEqual([])

  await userEvent.type(screen.getByRole('textbox', {name: 'Note'}), 'Mia called.')
  await userEvent.click(screen.getByRole('button', {name: 'Give pass'}))
  await screen.findByText('Done: the pass was given.')
  await expect(violations()).resolves.toEqual([])
  await userEvent.click(screen.getByRole('button', {name: 'Close'}))
  await waitFor(() => expect(opener).toHaveFocus())
})

test('the trail', async () => {
  const client = fakeClient({
    audit: async () => ({notes: [auditNote(1)], unreadable: [], nextCursor: null}),
  })
  await renderInStudio(<ToolScreen />, {client, state: {view: 'audit'}})
  await screen.findByRole('table')
  await expect(violations()).resolves.toEqual([])
})
