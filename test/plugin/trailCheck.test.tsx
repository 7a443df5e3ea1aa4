// @vitest-environment jsdom
import {screen, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import type {ApiClient} from '../../plugin/api/ApiClient.ts'
import {ApiProblem} from '../../plugin/api/ApiProblem.ts'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import type {ChainVerification} from '../../schemas/contract/audit.ts'
import {fakeClient} from './fakeClient.ts'
import {renderInStudio} from './studio.tsx'

const AUDIT = {view: 'audit'}

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
        erased: 0,
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

function verification(answer: Partial<ChainVerification>): ApiClient['verifyTrail'] {
  return async (schoolId) => ({
    schoolId,
    notes: 3,
    erased: 0,
    intact: true,
    firstBreak: null,
    checkedAt: '2025-08-20T10:02:00.000Z',
    ...answer,
  })
}

/** Chooses a school and has its trail checked. */
async function checkTrail(verifyTrail: ApiClient['verifyTrail']) {
  const client = fakeClient({verifyTrail})
  await renderInStudio(<ToolScreen />, {client, state: AUDIT})
  await userEvent.selectOptions(await screen.findByRole('combobox', {name: 'School'}), 'Fjord Yoga')
  await userEvent.click(screen.getByRole('button', {name: 'Check the trail'}))
  return client
}

const live = () =>
  screen
    .getAllByRole('status')
    .map(({textContent}) => textContent)
    .join(' ')

test('a whole trail is announced, with how many of its notes were erased', async () => {
  await checkTrail(verification({notes: 5, erased: 2}))
  expect(await screen.findByText(/Checked 5 notes/)).toBeVisible()
  expect(live()).toMatch(/Checked 5 notes.*2 of them were erased/)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a trail without a note is not called whole', async () => {
  await checkTrail(verification({notes: 0}))
  expect(await screen.findByText('There is no note to check yet.')).toBeVisible()
})

test('of a note that is gone its number is named, and no link leads to nothing', async () => {
  const firstBreak = {kind: 'note-missing', noteId: 'passAuditNote.3', sequence: 3} as const
  await checkTrail(verification({intact: false, firstBreak}))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent(/number 3/)
  expect(within(alert).queryByRole('link')).toBeNull()
  expect(screen.queryByText(/Checked/)).toBeNull()
})

test('a trail that could not be read is said not to be checked, and can be checked again', async () => {
  let down = true
  const client = await checkTrail(async (...asked) => {
    if (down) throw new ApiProblem({code: 'sanity-unavailable', detail: 'down'})
    return verification({notes: 3})(...asked)
  })
  const alert = await screen.findByRole('alert')
  expect(screen.queryByText(/Checked/)).toBeNull()
  down = false
  await userEvent.click(within(alert).getByRole('button'))
  expect(await screen.findByText(/Checked 3 notes/)).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(client.verifyTrail).toHaveBeenCalledTimes(2)
})
