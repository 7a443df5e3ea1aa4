// @vitest-environment jsdom
import {act, screen, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {beforeEach, expect, test, vi} from 'vitest'
import {ApiProblem} from '../../plugin/api/ApiProblem.ts'
import {LiveContext, type Listen} from '../../plugin/tool/LiveContext.ts'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import type {DiscrepancyRow} from '../../schemas/contract/reconciliation.ts'
import {fakeClient} from './fakeClient.ts'
import {comparison, DANCECITY, FJORD, NO_ACCESS, SCHOOLS} from './fixtures.ts'
import {renderInStudio} from './studio.tsx'

const PLACE = {view: 'attention', _searchParams: [['school', DANCECITY.id]] as [string, string][]}

beforeEach(() => localStorage.clear())

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

const ROW = {
  passName: 'Open week Trial Pass',
  amount: {minor: 25_000, currency: 'nok'},
  at: '2025-08-11T10:00:00.000Z',
  settled: false,
} as const
const MIA = {
  ...ROW,
  kind: 'not-given',
  cause: 'webhook-never-logged',
  purchaseId: 'cs_test_mia',
  names: ['cs_test_mia', 'pi_mia'],
  passes: 1,
  account: 'acct_dancecity',
  studentId: 'user-mia',
  studentName: 'Mia Moen',
} satisfies DiscrepancyRow
const NOBODY: DiscrepancyRow = {
  ...MIA,
  purchaseId: 'cs_test_nobody',
  cause: 'metadata-missing-user',
  studentId: null,
  studentName: null,
}
const KARI: DiscrepancyRow = {
  ...ROW,
  kind: 'not-paid',
  cause: 'payment-not-named',
  subscriptionId: 'subscription-kari',
  studentId: 'user-kari',
  studentName: 'Kari Krog',
  settled: true,
}
const FOUND = comparison({
  finishedAt: '2025-08-20T10:05:00.000Z',
  sessionsRead: 40,
  subscriptionsRead: 38,
  totals: [
    {kind: 'not-given', cause: 'webhook-never-logged', count: 2, amount: ROW.amount},
    {
      kind: 'not-given',
      cause: 'webhook-never-logged',
      count: 1,
      amount: {minor: 4000, currency: 'eur'},
    },
    {kind: 'not-paid', cause: 'payment-not-named', count: 1, amount: ROW.amount},
  ],
})

function clientWithRows() {
  return fakeClient({
    reconciliation: async () => FOUND,
    discrepancies: async ({filter}) => ({
      rows: [MIA, NOBODY, KARI].filter(
        ({kind}) => filter.kind === undefined || filter.kind === kind,
      ),
      unreadable: [],
      nextCursor: null,
    }),
  })
}

test('who sees several schools is asked which one, once', async () => {
  const client = fakeClient()
  await renderInStudio(<ToolScreen />, {client, state: {view: 'attention'}})
  await userEvent.click(await screen.findByRole('button', {name: FJORD.name}))
  await screen.findByRole('button', {name: 'Compare payments and passes'})
  expect(client.reconciliation.mock.calls.map(([schoolId]) => schoolId)).toEqual([FJORD.id])
  await userEvent.click(screen.getByRole('link', {name: 'Students'}))
  await userEvent.click(screen.getByRole('link', {name: 'Needs attention'}))
  expect(await screen.findByRole('combobox', {name: 'School'})).toHaveValue(FJORD.id)
})

test('who sees one school is asked nothing', async () => {
  const client = fakeClient({schools: async () => ({...SCHOOLS, schools: [DANCECITY]})})
  await renderInStudio(<ToolScreen />, {client, state: {view: 'attention'}})
  await screen.findByRole('button', {name: 'Compare payments and passes'})
  expect(screen.queryByRole('combobox', {name: 'School'})).toBeNull()
})

test('schools that cannot be had are said, with what to do', async () => {
  const client = fakeClient({
    schools: async () => {
      throw new ApiProblem({code: 'token-expired', detail: ''})
    },
  })
  await renderInStudio(<ToolScreen />, {client, state: {view: 'attention'}})
  expect(await screen.findByRole('alert')).toHaveTextContent(/Sign out of the Studio and in again/)
})

test('each row names its student, its cause and its amount, and leads to the purchase', async () => {
  const {navigated} = await renderInStudio(<ToolScreen />, {client: clientWithRows(), state: PLACE})
  const table = await screen.findByRole('table')
  const [, mia, nobody, kari] = within(table).getAllByRole('row')
  expect(mia).toHaveTextContent(/Mia Moen.*Paid, but not given.*No webhook came.*Trial Pass.*250/)
  expect(nobody).toHaveTextContent(/Not known.*The payment leads to no student/)
  expect(kari).toHaveTextContent(/Kari Krog.*Settled since/)
  expect(screen.getByText('kr 250 (2 cases) · €40 (1 case)')).toBeVisible()
  await userEvent.click(screen.getByRole('link', {name: 'Mia Moen'}))
  expect(navigated.at(-1)).toMatchObject({studentId: 'user-mia', purchaseId: 'cs_test_mia'})
})

test('the list is narrowed to a kind, and the address says so', async () => {
  const client = clientWithRows()
  const {navigated} = await renderInStudio(<ToolScreen />, {client, state: PLACE})
  await userEvent.selectOptions(
    await screen.findByRole('combobox', {name: 'Show'}),
    'Given, but not paid (1)',
  )
  expect(await screen.findByRole('link', {name: 'Kari Krog'})).toBeVisible()
  expect(screen.queryByRole('link', {name: 'Mia Moen'})).toBeNull()
  expect(navigated.at(-1)).toMatchObject({
    _searchParams: expect.arrayContaining([['kind', 'not-paid']]),
  })
})

test('a run of somebody else is said, and its figures appear', async () => {
  const told: (() => void)[] = []
  const listen: Listen = (_query, _params, onChange) => {
    told.push(onChange)
    return () => {}
  }
  const steps = [100, 400].map((sessionsRead) => comparison({state: 'running', sessionsRead}))
  const client = fakeClient({reconciliation: async () => steps.shift() ?? comparison()})
  await renderInStudio(
    <LiveContext value={listen}>
      <ToolScreen />
    </LiveContext>,
    {client, state: PLACE},
  )
  expect(await screen.findByText(/The comparison is not finished/)).toBeVisible()
  act(() => told.forEach((tell) => tell()))
  expect(await screen.findByText(/Somebody else is comparing right now/)).toBeVisible()
  expect(screen.queryByText(/The comparison is not finished/)).toBeNull()
  await vi.waitFor(() => expect(screen.getByText(/payments 400/)).toBeVisible(), {timeout: 5000})
})
