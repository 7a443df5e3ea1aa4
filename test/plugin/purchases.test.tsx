// @vitest-environment jsdom
import {screen, waitFor, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import type {AssessedPurchaseView, StudentFile} from '../../schemas/contract/student.ts'
import {NO_ANSWERS} from '../../schemas/rules/expectedSubscription.ts'
import {fakeClient} from './fakeClient.ts'
import {clearCutFile, CREATE_TRIAL, DANCECITY, DROP_IN, TRIAL} from './fixtures.ts'
import {renderInStudio} from './studio.tsx'

const [PAYMENT] = clearCutFile().purchases

async function openFile(file: StudentFile) {
  const client = fakeClient({studentFile: async () => file})
  const place = {view: 'student', schoolId: DANCECITY.id, studentId: file.student.id} as const
  await renderInStudio(<ToolScreen />, {
    client,
    state: {...place, purchaseId: null},
  })
  return {client, purchases: await screen.findByRole('region', {name: 'Purchases'})}
}

function withPayment(change: Partial<AssessedPurchaseView>, file: Partial<StudentFile> = {}) {
  if (PAYMENT === undefined) throw new Error('The fixture has no payment')
  return clearCutFile({...file, purchases: [{...PAYMENT, ...change}]})
}

const GIVEN = {
  item: 0,
  name: TRIAL.name,
  passId: TRIAL.id,
  verdict: 'served',
  subscriptionId: 'sub-1',
} as const
const OPEN = {
  item: 1,
  name: DROP_IN.name,
  passId: DROP_IN.id,
  verdict: 'missing',
  subscriptionId: null,
} as const

test('several passes in one payment: each by itself, and the one that is missing can be given', async () => {
  const file = withPayment({verdict: 'part-given', pieces: [GIVEN, OPEN]})
  const {client, purchases} = await openFile(file)
  expect(within(purchases).getByText('1 of 2 passes given')).toBeVisible()
  expect(within(purchases).getByText('1 of 2: Open week Trial Pass')).toBeVisible()
  await userEvent.click(within(purchases).getByRole('button', {name: 'Give pass 2 of 2…'}))
  await waitFor(() => expect(client.plan).toHaveBeenCalled())
  expect(client.plan.mock.calls[0]?.[0]).toEqual({
    ...CREATE_TRIAL,
    passId: DROP_IN.id,
    basis: {kind: 'purchase', purchaseId: 'cs_test_mia', item: 1},
  })
})

test('a doubt leaves two ways, each to its plan', async () => {
  const {recommendation} = clearCutFile()
  const whose = {schoolId: DANCECITY.id, studentId: 'user-mia'}
  const tie = {
    action: 'correct',
    ...whose,
    targetId: 'sub-1',
    purchaseId: 'cs_test_mia',
    answers: NO_ANSWERS,
  } as const
  const {client} = await openFile(
    withPayment(
      {verdict: 'doubtful'},
      {
        recommendation: {
          ...recommendation,
          action: 'refuse',
          because: 'may-be-held',
          intent: null,
          ways: [tie, CREATE_TRIAL],
        },
      },
    ),
  )
  expect(screen.getByText('Not sure whether a pass is owed')).toBeVisible()
  expect(
    screen.getByRole('button', {name: 'Give Open week Trial Pass all the same…'}),
  ).toBeEnabled()
  await userEvent.click(screen.getByRole('button', {name: /^Tie to this payment/}))
  await waitFor(() => expect(client.plan).toHaveBeenCalled())
  expect(client.plan.mock.calls[0]?.[0]).toEqual(tie)
})

test('a payment that may be somebody else’s says so, and offers nothing', async () => {
  const {purchases} = await openFile(
    withPayment({verdict: 'of-other-person', person: 'names-other-account'}),
  )
  expect(within(purchases).getByText('Not surely this student’s')).toBeVisible()
  expect(
    within(purchases).getByText(
      'It may belong to somebody else. Paid with this student’s address, from another account.',
    ),
  ).toBeVisible()
  expect(within(purchases).queryByRole('button', {name: /Give/})).toBeNull()
})

test('what a payment says besides can be folded out', async () => {
  const {purchases} = await openFile(
    withPayment({unknownMetadata: [{key: 'campaign', value: 'bring-a-friend'}]}),
  )
  await userEvent.click(within(purchases).getByText('Details'))
  await userEvent.click(within(purchases).getByText('What else the payment says'))
  expect(within(purchases).getByText('bring-a-friend')).toBeVisible()
})
