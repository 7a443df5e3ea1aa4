// @vitest-environment jsdom
import {screen} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {RepairDialog} from '../../plugin/repair/RepairDialog.tsx'
import type {Telling} from '../../schemas/rules/message/telling.ts'
import {fakeClient} from './fakeClient.ts'
import {clearCutFile, CREATE_TRIAL} from './fixtures.ts'
import {planFor, RECEIPT} from './repairFixtures.ts'
import {renderInStudio} from './studio.tsx'

const REACHABLE: Telling = {available: true, name: 'Mia Holm', email: 'mia.holm@example.com'}
const TICK = 'Send Mia Holm a message when it is done (mia.holm@example.com)'

const nothing = () => {}

type Outcome = 'delivered' | 'refused'

async function openDialog(telling: Telling, outcome: Outcome | null = null) {
  const told = outcome && {
    outcome,
    at: RECEIPT.at,
    language: 'en' as const,
    actorName: 'Olga Owner',
  }
  const client = fakeClient({
    plan: async (intent) => ({...planFor(intent), telling}),
    repair: async () => ({...RECEIPT, told}),
  })
  await renderInStudio(
    <RepairDialog
      file={clearCutFile()}
      start={{kind: 'intent', intent: CREATE_TRIAL}}
      onClose={nothing}
      onRepaired={nothing}
    />,
    {client},
  )
  await screen.findByRole('table', {name: /Open week Trial Pass/})
  return client
}

const tick = () => screen.getByRole('checkbox', {name: TICK})
const message = () => screen.getByRole('textbox', {name: 'Message'})
const apply = async () => {
  await userEvent.type(screen.getByRole('textbox', {name: 'Note'}), 'Mia called.')
  await userEvent.click(screen.getByRole('button', {name: 'Give pass'}))
}

test('nothing is sent unless somebody ticks it, and the text is seen first', async () => {
  const client = await openDialog(REACHABLE, 'delivered')
  expect(tick()).not.toBeChecked()
  await userEvent.click(tick())
  await userEvent.clear(message())
  expect(screen.getByRole('button', {name: 'Give pass'})).toBeDisabled()
  await userEvent.click(message())
  await userEvent.paste('Your pass is there.')
  await apply()
  expect(await screen.findByText('The message to the student is on its way.')).toBeVisible()
  expect(client.repair).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({tell: {language: 'en', text: 'Your pass is there.'}}),
  )
})

test('a message that did not go out stands there to be copied, as it was written', async () => {
  await openDialog(REACHABLE, 'refused')
  await userEvent.click(tick())
  await userEvent.clear(message())
  await userEvent.click(message())
  await userEvent.paste('Your pass is there.')
  await apply()
  expect(await screen.findByText(/mailer did not take the message/)).toBeVisible()
  expect(message()).toHaveValue('Your pass is there.')
  expect(screen.getByRole('button', {name: 'Copy the message'})).toBeVisible()
})

test('without a mailer nothing about sending is said', async () => {
  await openDialog({available: false, obstacle: 'no-receiver'})
  expect(screen.queryByRole('heading', {name: 'Tell the student'})).not.toBeInTheDocument()
})

test('without an address it is said that the message can be copied', async () => {
  await openDialog({available: false, obstacle: 'no-address'})
  expect(screen.getByText(/We know no e-mail address of the student/)).toBeVisible()
  expect(screen.queryByRole('checkbox', {name: TICK})).not.toBeInTheDocument()
})
