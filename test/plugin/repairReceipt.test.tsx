// @vitest-environment jsdom
import {screen, waitFor} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {NO_ANSWERS} from '../../schemas/rules/expectedSubscription.ts'
import {CREATE_TRIAL} from './fixtures.ts'
import {applyButton, noteField, openDialog} from './openRepairDialog.tsx'
import {CREATED, planFor, RECEIPT} from './repairFixtures.ts'

test('the receipt has a message for the student, to be changed and copied, in either language', async () => {
  await openDialog({answers: {plan: async (intent) => planFor(intent, {changes: [CREATED]})}})
  await screen.findByRole('table')
  await userEvent.type(noteField(), 'Mia called.')
  await userEvent.click(applyButton())
  await userEvent.click(await screen.findByText('A message for the student'))
  const message = screen.getByRole('textbox', {name: 'Message'})
  expect(message).toHaveDisplayValue(/Your pass is in place: Open week Trial Pass\./)
  await userEvent.selectOptions(screen.getByRole('combobox', {name: 'Language'}), 'Norwegian')
  expect(message).toHaveDisplayValue(/Passet ditt er på plass: Open week Trial Pass\./)

  await userEvent.clear(message)
  await userEvent.type(message, 'See you on Monday!')
  // A user that is set up brings a clipboard; jsdom has none.
  await userEvent.setup().click(screen.getByRole('button', {name: 'Copy the message'}))
  expect(await navigator.clipboard.readText()).toBe('See you on Monday!')
})

test('from the receipt a repair can be undone, and that undone in turn', async () => {
  const undone = {...RECEIPT, noteId: 'passAuditNote.2', action: 'undo'} as const
  const {client} = await openDialog({
    answers: {repair: async ({intent}) => (intent.action === 'undo' ? undone : RECEIPT)},
  })
  await screen.findByRole('table')
  await userEvent.type(noteField(), 'Mia called.')
  await userEvent.click(applyButton())
  await userEvent.click(await screen.findByRole('button', {name: 'Undo…'}))

  expect(await screen.findByRole('dialog', {name: 'Undo a repair for Mia Moen'})).toBeVisible()
  await waitFor(() =>
    expect(client.plan.mock.lastCall?.[0]).toEqual({
      action: 'undo',
      schoolId: CREATE_TRIAL.schoolId,
      studentId: CREATE_TRIAL.studentId,
      noteId: RECEIPT.noteId,
    }),
  )
  expect(noteField()).toHaveValue('')
  await userEvent.selectOptions(screen.getByRole('combobox', {name: 'Reason'}), 'Goodwill')
  await userEvent.type(noteField(), 'Was wrong.')
  await userEvent.click(await waitFor(() => enabled(applyButton('Undo repair'))))
  expect(await screen.findByRole('heading', {name: 'Done: the repair was undone.'})).toHaveFocus()
  await userEvent.click(screen.getByRole('button', {name: 'Undo…'}))
  await waitFor(() =>
    expect(client.plan.mock.lastCall?.[0]).toMatchObject({noteId: 'passAuditNote.2'}),
  )
})

test('a second pass that the app wrote is told with the receipt, and can be settled at once', async () => {
  const settle = {
    action: 'correct',
    schoolId: CREATE_TRIAL.schoolId,
    studentId: CREATE_TRIAL.studentId,
    targetId: 'pass-support-new',
    purchaseId: 'cs_test_mia',
    answers: NO_ANSWERS,
  } as const
  const {client} = await openDialog({
    answers: {repair: async () => ({...RECEIPT, doubles: ['by-webhook'], settle})},
  })
  await screen.findByRole('table')
  await userEvent.type(noteField(), 'Mia called.')
  await userEvent.click(applyButton())
  expect(await screen.findByRole('alert')).toHaveTextContent(/a pass for the same payment/)
  expect(screen.getByRole('link', {name: 'Open the other pass (by-webhook)'})).toBeVisible()
  await userEvent.click(screen.getByRole('button', {name: 'Keep only one…'}))
  await waitFor(() => expect(client.plan.mock.lastCall?.[0]).toEqual(settle))
})

test('where nobody could look for a second pass, the receipt says so', async () => {
  await openDialog({answers: {repair: async () => ({...RECEIPT, doubles: null})}})
  await screen.findByRole('table')
  await userEvent.type(noteField(), 'Mia called.')
  await userEvent.click(applyButton())
  expect(await screen.findByText(/It could not be checked whether/)).toBeVisible()
})

function enabled(button: HTMLElement): HTMLElement {
  expect(button).toBeEnabled()
  return button
}
