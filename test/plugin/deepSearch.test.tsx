// @vitest-environment jsdom
import {screen, waitFor, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {ApiProblem} from '../../plugin/api/ApiProblem.ts'
import type {ApiClient} from '../../plugin/api/ApiClient.ts'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import type {DeepSearchResponse} from '../../schemas/contract/deepSearch.ts'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {fakeClient} from './fakeClient.ts'
import {clearCutFile, DANCECITY, foundingFile, NO_ACCESS, searchProgress} from './fixtures.ts'
import {renderInStudio, type LocaleId} from './studio.tsx'

const PLACE = {view: 'student', schoolId: DANCECITY.id, studentId: 'user-mia'}

const {recommendation} = foundingFile()
const OPEN = foundingFile({
  findings: [],
  sources: [],
  recommendation: {...recommendation, because: 'search-unfinished'},
  deepSearch: {state: 'open', coverage: []},
})
const DONE = {...OPEN, deepSearch: {state: 'done', coverage: []}} satisfies StudentFile

/** A search whose requests a test answers one by one. */
function searchByHand() {
  const waiting: {answer: (answer: DeepSearchResponse) => void; signal: AbortSignal}[] = []
  const searchDeeper: ApiClient['searchDeeper'] = (_which, signal) =>
    new Promise((answer, reject) => {
      waiting.push({answer, signal})
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  const next = async () => {
    await waitFor(() => expect(waiting).not.toHaveLength(0))
    const request = waiting.shift()
    if (request === undefined) throw new Error('nothing was asked')
    return request
  }
  return {searchDeeper, next, waiting}
}

async function openFile(
  files: [StudentFile, ...StudentFile[]],
  searchDeeper: ApiClient['searchDeeper'],
  locale: LocaleId = 'en-US',
) {
  let asked = -1
  const client = fakeClient({
    searchDeeper,
    studentFile: async () => {
      asked = Math.min(asked + 1, files.length - 1)
      return files[asked] ?? files[0]
    },
  })
  await renderInStudio(<ToolScreen />, {client, locale, state: PLACE})
  await screen.findByRole('heading', {level: 2, name: 'Mia Moen'})
  return client
}

const panel = (name = 'All payments, one by one') => screen.getByRole('region', {name})

test('starts of itself while no purchase was found, and says how far it looked', async () => {
  const search = searchByHand()
  await openFile([OPEN], search.searchDeeper)
  expect(
    screen.getAllByText('No purchase was found so far. Not every payment has been looked through.'),
  ).not.toHaveLength(0)
  expect(screen.queryByText(/Stripe shows no purchase/)).not.toBeInTheDocument()
  const first = await search.next()
  first.answer(searchProgress())
  await within(panel()).findByText('1,200 payments were looked through, back to May 3, 2025.')
})

test('a screen reader hears of every thousand, and not of every page', async () => {
  const search = searchByHand()
  await openFile([OPEN], search.searchDeeper)
  const spoken = within(panel()).getByRole('status')
  expect(spoken).toHaveTextContent('Looking through the payments…')
  for (const sessionsRead of [1200, 1700]) {
    const request = await search.next()
    const [account] = searchProgress().coverage
    request.answer(searchProgress({coverage: account ? [{...account, sessionsRead}] : []}))
    await within(panel()).findByText(new RegExp(sessionsRead.toLocaleString('en-US')))
    expect(spoken).toHaveTextContent('more than 1,000 so far')
  }
})

test('shows what it found without being asked, and ends', async () => {
  const search = searchByHand()
  const client = await openFile([OPEN, clearCutFile()], search.searchDeeper)
  const first = await search.next()
  first.answer(searchProgress({found: 1}))
  const purchases = screen.getByRole('region', {name: 'Purchases'})
  expect(await within(purchases).findByText('No pass was given')).toBeVisible()
  expect(client.studentFile).toHaveBeenCalledTimes(2)
  const second = await search.next()
  await waitFor(() => expect(second.signal.aborted).toBe(true))
  expect(within(panel()).getByRole('button', {name: 'Look through all payments'})).toBeEnabled()
})

test('reads the file again when everything was looked through', async () => {
  const client = await openFile([OPEN, DONE], async () => searchProgress({finished: true}))
  expect(await within(panel()).findByText('The search is done.')).toBeVisible()
  await waitFor(() => expect(client.studentFile).toHaveBeenCalledTimes(2))
  expect(await screen.findByText(/Stripe shows no purchase/)).toBeVisible()
  expect(client.searchDeeper).toHaveBeenCalledTimes(1)
})

test('can be stopped, which ends the request, and goes on from there', async () => {
  const search = searchByHand()
  await openFile([OPEN], search.searchDeeper)
  const first = await search.next()
  await userEvent.click(within(panel()).getByRole('button', {name: 'Stop'}))
  expect(first.signal.aborted).toBe(true)
  expect(within(panel()).getByText(/^Stopped\./)).toBeVisible()
  const resume = within(panel()).getByRole('button', {name: 'Go on'})
  expect(resume).toHaveFocus()
  await userEvent.click(resume)
  expect((await search.next()).signal.aborted).toBe(false)
})

test('leaving the file ends it', async () => {
  const search = searchByHand()
  await openFile([OPEN], search.searchDeeper)
  const request = await search.next()
  await userEvent.click(screen.getByRole('link', {name: 'Repairs made'}))
  await waitFor(() => expect(request.signal.aborted).toBe(true))
})

test('when Stripe asks for less, that is said with what to do, and it waits to be sent on', async () => {
  const trouble = {...NO_ACCESS, failure: 'rate-limited' as const}
  const client = await openFile([OPEN], async () => searchProgress({sources: [trouble]}))
  expect(await within(panel()).findByText(/^The search broke off/)).toBeVisible()
  expect(panel()).toHaveTextContent('could not be asked')
  expect(client.searchDeeper).toHaveBeenCalledTimes(1)
  await userEvent.click(within(panel()).getByRole('button', {name: 'Go on'}))
  await waitFor(() => expect(client.searchDeeper).toHaveBeenCalledTimes(2))
})

test('when the API does not answer, that is said too', async () => {
  await openFile([OPEN], async () => {
    throw new ApiProblem({code: 'sanity-unavailable', detail: 'down'})
  })
  expect(await within(panel()).findByRole('alert')).toBeVisible()
  expect(within(panel()).getByRole('button', {name: 'Go on'})).toBeEnabled()
})

test('does not start where a purchase was found, but may be started by hand', async () => {
  const client = await openFile([clearCutFile()], async () => searchProgress({finished: true}))
  expect(client.searchDeeper).not.toHaveBeenCalled()
  await userEvent.click(within(panel()).getByRole('button', {name: 'Look through all payments'}))
  expect(await within(panel()).findByText('The search is done.')).toBeVisible()
})

test('in Norwegian', async () => {
  const search = searchByHand()
  await openFile([OPEN], search.searchDeeper, 'nb-NO')
  const first = await search.next()
  first.answer(searchProgress())
  const region = panel('Alle betalinger, én for én')
  expect(
    await within(region).findByText(/1\s200 betalinger er gått gjennom, tilbake til 3. mai 2025/),
  ).toBeVisible()
})
