// @vitest-environment jsdom
import {screen, waitFor, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {ApiProblem} from '../../plugin/api/ApiProblem.ts'
import {parseSearch} from '../../schemas/rules/search/parseSearch.ts'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import type {StudentSearchResponse} from '../../schemas/contract/student.ts'
import {fakeClient} from './fakeClient.ts'
import {HIT, NO_ACCESS, searchAnswer} from './fixtures.ts'
import {renderInStudio} from './studio.tsx'

const ANNA = {...HIT, studentId: 'user-anna', name: 'Anna Aas', sharesEmail: true}

test('typing an address and Enter opens the file of the first student found', async () => {
  const client = fakeClient()
  const {navigated} = await renderInStudio(<ToolScreen />, {client})
  await userEvent.type(
    screen.getByRole('searchbox', {name: 'Find a student'}),
    ' mia.moen@example.com',
  )

  const hit = await screen.findByRole('link', {name: /Mia Moen/})
  expect(hit).toHaveTextContent('mia.moen@example.com · Dancecity · by e-mail')
  expect(hit).toHaveTextContent('No active pass')
  expect(screen.getByRole('status')).toHaveTextContent('1 student found')
  await userEvent.keyboard('{Enter}')

  expect(navigated.at(-1)).toMatchObject({schoolId: 'tenant-dancecity', studentId: 'user-mia'})
  expect(await screen.findByRole('heading', {level: 2, name: 'Mia Moen'})).toHaveFocus()
})

test('arrow keys walk from the box through the students and back', async () => {
  const client = fakeClient({searchStudents: async () => searchAnswer([HIT, ANNA])})
  await renderInStudio(<ToolScreen />, {client})
  const box = screen.getByRole('searchbox')
  expect(box).toHaveFocus()
  await userEvent.type(box, 'a')
  await screen.findByText('2 students found')

  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(screen.getByRole('link', {name: /Anna Aas/})).toHaveFocus()
  expect(screen.getByRole('link', {name: /Anna Aas/})).toHaveTextContent(
    'Two people share this address',
  )
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(box).toHaveFocus()
})

test('an answer that comes too late is aborted and never shown', async () => {
  const answers = new Map<string, (answer: StudentSearchResponse) => void>()
  const signals: AbortSignal[] = []
  const client = fakeClient({
    searchStudents: ({query}, signal) => {
      signals.push(signal)
      return new Promise((resolve) => answers.set(query, resolve))
    },
  })
  await renderInStudio(<ToolScreen />, {client})
  const box = screen.getByRole('searchbox')
  await userEvent.type(box, 'mia')
  await waitFor(() => expect(answers.has('mia')).toBe(true))
  await userEvent.type(box, ' m')
  await waitFor(() => expect(answers.has('mia m')).toBe(true))

  answers.get('mia')?.(searchAnswer([ANNA]))
  answers.get('mia m')?.(searchAnswer([HIT]))

  await screen.findByRole('link', {name: /Mia Moen/})
  expect(screen.queryByRole('link', {name: /Anna Aas/})).not.toBeInTheDocument()
  expect(signals[0]?.aborted).toBe(true)
})

test('typing asks once, when the hands rest', async () => {
  const client = fakeClient()
  await renderInStudio(<ToolScreen />, {client})
  await userEvent.type(screen.getByRole('searchbox'), 'mia moen')
  await screen.findByRole('link', {name: /Mia Moen/})
  expect(client.searchStudents).toHaveBeenCalledTimes(1)
  expect(client.searchStudents.mock.calls[0]?.[0]).toEqual({query: 'mia moen', schoolId: null})
})

test('the school narrows the search', async () => {
  const client = fakeClient()
  await renderInStudio(<ToolScreen />, {client})
  await userEvent.selectOptions(await screen.findByRole('combobox', {name: 'School'}), 'Fjord Yoga')
  await userEvent.type(screen.getByRole('searchbox'), 'mia')
  await screen.findByRole('link', {name: /Mia Moen/})
  expect(client.searchStudents.mock.lastCall?.[0]).toEqual({query: 'mia', schoolId: 'tenant-fjord'})
})

test('nothing found says what to try', async () => {
  const client = fakeClient({searchStudents: async () => searchAnswer([])})
  await renderInStudio(<ToolScreen />, {client})
  await userEvent.type(screen.getByRole('searchbox'), 'nobody')
  expect(await screen.findByText('No student found for “nobody”.')).toBeVisible()
  expect(screen.getByText(/Try a part of the name/)).toBeVisible()
})

test('a place that could not be searched is named with what to do', async () => {
  const client = fakeClient({
    searchStudents: async () => ({...searchAnswer([HIT]), sources: [NO_ACCESS]}),
  })
  await renderInStudio(<ToolScreen />, {client})
  await userEvent.type(screen.getByRole('searchbox'), 'mia')
  expect(await screen.findByText('Stripe account of Dancecity could not be asked.')).toBeVisible()
})

test('a failure says what happened, what to do, and can be tried again', async () => {
  let working = false
  const client = fakeClient({
    searchStudents: async () => {
      if (working) return searchAnswer([HIT])
      throw new ApiProblem({code: 'sanity-unavailable', detail: '', requestId: 'req-7'})
    },
  })
  await renderInStudio(<ToolScreen />, {client})
  await userEvent.type(screen.getByRole('searchbox'), 'mia')
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Sanity does not answer at the moment.')
  expect(alert).toHaveTextContent('Request req-7')

  working = true
  await userEvent.click(within(alert).getByRole('button', {name: 'Try again'}))
  expect(await screen.findByRole('link', {name: /Mia Moen/})).toBeVisible()
})

test('in Norwegian', async () => {
  await renderInStudio(<ToolScreen />, {client: fakeClient(), locale: 'nb-NO'})
  await userEvent.type(screen.getByRole('searchbox', {name: 'Finn en elev'}), 'mia')
  expect(await screen.findByText('Fant 1 elev')).toBeVisible()
})

test.each([
  [' Mia.Moen@Example.com\n', 'mia.moen@example.com'],
  ['mia @ example.com', 'mia@example.com'],
  ['cs_test_ a1 b2', 'cs_test_a1b2'],
  ['Mia   Moen', 'Mia Moen'],
  ['Mia Moen <mia.moen@example.com>', 'mia.moen@example.com'],
  ['mailto:mia.moen@example.com', 'mia.moen@example.com'],
  ['“Mia Moen”', 'Mia Moen'],
  ['https://dashboard.stripe.com/acct_1/test/payments/pi_3Q', 'pi_3Q'],
  ['   ', ''],
])('what is pasted is tidied: %j', (typed, query) => {
  expect(parseSearch(typed).text).toBe(query)
})

test('whom one looked up last is one click away, and can be forgotten', async () => {
  const {navigated} = await renderInStudio(<ToolScreen />, {client: fakeClient()})
  expect(screen.getByText(/Nothing is changed by looking/)).toBeVisible()
  await userEvent.type(screen.getByRole('searchbox'), 'mia{Enter}')
  await userEvent.click(await screen.findByRole('link', {name: /Mia Moen/}))
  await screen.findByRole('heading', {level: 2, name: 'Mia Moen'})
  await userEvent.click(screen.getByRole('link', {name: 'Students'}))
  await userEvent.clear(screen.getByRole('searchbox'))

  await userEvent.click(await screen.findByRole('button', {name: 'Mia Moen · Dancecity'}))
  expect(navigated.at(-1)).toMatchObject({view: 'student', studentId: 'user-mia'})
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('@')

  await userEvent.click(screen.getByRole('link', {name: 'Students'}))
  await userEvent.click(await screen.findByRole('button', {name: 'Clear'}))
  expect(screen.queryByRole('button', {name: 'Mia Moen · Dancecity'})).toBeNull()
})
