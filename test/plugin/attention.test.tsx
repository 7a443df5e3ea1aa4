// @vitest-environment jsdom
import {screen} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {ApiProblem} from '../../plugin/api/ApiProblem.ts'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import {fakeClient} from './fakeClient.ts'
import {comparison, NO_ACCESS} from './fixtures.ts'
import {renderInStudio} from './studio.tsx'

const PLACE = {view: 'attention'}

test('a school is compared step by step, to the end', async () => {
  const steps = [
    comparison({state: 'running', sessionsRead: 100}),
    comparison({state: 'finished', sessionsRead: 150}),
  ]
  const client = fakeClient({reconcile: async () => steps.shift() ?? comparison()})
  await renderInStudio(<ToolScreen />, {client, state: PLACE})
  const start = await screen.findByRole('button', {name: 'Compare payments and passes'})
  await userEvent.click(start)
  expect(await screen.findByText('The comparison is done.')).toBeVisible()
  expect(client.reconcile).toHaveBeenCalledTimes(2)
  expect(screen.getByText('Every payment has its pass, and every pass its payment.')).toBeVisible()
})

test('an account that lets nobody in is said, and nothing is called even', async () => {
  const client = fakeClient({
    reconcile: async () => comparison({state: 'running', sources: [NO_ACCESS]}),
  })
  await renderInStudio(<ToolScreen />, {client, state: PLACE})
  await userEvent.click(await screen.findByRole('button', {name: 'Compare payments and passes'}))
  expect(await screen.findByText(/The comparison broke off/)).toBeVisible()
  expect(screen.getByText(/could not be asked/)).toBeVisible()
  expect(screen.queryByText(/Every payment has its pass/)).toBeNull()
  expect(screen.getByRole('button', {name: 'Go on'})).toBeVisible()
})

test('an API that does not answer is said, and it can be tried again', async () => {
  const client = fakeClient({
    reconcile: async () => {
      throw new ApiProblem({code: 'api-unreachable', detail: 'down'})
    },
  })
  await renderInStudio(<ToolScreen />, {client, state: PLACE})
  await userEvent.click(await screen.findByRole('button', {name: 'Compare payments and passes'}))
  expect(await screen.findByText('The pass support API does not answer.')).toBeVisible()
  expect(screen.getByRole('button', {name: 'Go on'})).toBeVisible()
})
