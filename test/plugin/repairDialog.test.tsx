// @vitest-environment jsdom
import {screen, waitFor, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {ApiProblem} from '../../plugin/api/ApiProblem.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {CREATE_TRIAL, foundingFile, TRIAL} from './fixtures.ts'
import {applyButton, noteField, openDialog} from './openRepairDialog.tsx'
import {CREATED, planFor, RECEIPT} from './repairFixtures.ts'

test('a clear case needs one note and one click', async () => {
  const {client, onRepaired} = await openDialog()
  expect(await screen.findByRole('table', {name: 'New: Open week Trial Pass'})).toBeVisible()
  expect(screen.getByRole('combobox', {name: 'Reason'})).toHaveDisplayValue(
    'Paid, but the pass never arrived',
  )
  expect(applyButton()).toBeDisabled()
  expect(screen.getByText('Write a note of at least three characters.')).toBeVisible()
  await userEvent.type(noteField(), 'Mia called.')
  await userEvent.click(applyButton())

  expect(client.repair).toHaveBeenCalledExactlyOnceWith({
    intent: CREATE_TRIAL,
    planHash: 'a'.repeat(64),
    reason: 'webhook-missed',
    note: 'Mia called.',
    confirmed: [],
    tell: null,
  })
  const done = await screen.findByRole('heading', {name: 'Done: the pass was given.'})
  expect(done).toHaveFocus()
  expect(screen.getByRole('list', {name: 'What the student sees now'})).toHaveTextContent(
    'Can book classes',
  )
  expect(screen.getByRole('link', {name: 'Open the audit note'})).toHaveAttribute(
    'href',
    expect.stringContaining('passAuditNote.1'),
  )
  expect(onRepaired).toHaveBeenCalledOnce()
})

test('what will change: each value with where it comes from', async () => {
  await openDialog()
  const table = await screen.findByRole('table', {name: 'New: Open week Trial Pass'})
  const row = (name: string) => within(table).getByRole('row', {name: new RegExp(`^${name}`)})
  expect(row('Kind')).toHaveTextContent('Clip cardfollows from the kind of pass')
  expect(row('Classes left')).toHaveTextContent('10as many classes as the pass gives')
  expect(row('Starts')).toHaveTextContent('August 11, 2025 at 06:05 PM')
  expect(row('Paid')).toHaveTextContent(/kr\s250what was paid/)
  expect(screen.getByText('No money moves. Nothing is deleted. Stripe is only read.')).toBeVisible()
  expect(screen.getByText('The student sees no pass.')).toBeVisible()
})

test('a double click sends once', async () => {
  const {promise, resolve} = Promise.withResolvers<typeof RECEIPT>()
  const {client} = await openDialog({answers: {repair: () => promise}})
  await screen.findByRole('table')
  await userEvent.type(noteField(), 'Mia called.')
  await userEvent.dblClick(applyButton())
  expect(client.repair).toHaveBeenCalledOnce()
  resolve(RECEIPT)
  expect(await screen.findByText('Done: the pass was given.')).toBeVisible()
})

test('a missing validity is asked for, offered, and never filled in unasked', async () => {
  const {client} = await openDialog({answers: {plan: askingForDays}})
  const days = await screen.findByRole('textbox', {name: /How many days is it valid/})
  expect(days).toHaveValue('')
  expect(screen.getByText('Answer the question above.')).toBeVisible()

  await userEvent.click(screen.getByRole('button', {name: '30 days, as in the school’s shop'}))
  expect(days).toHaveValue('30')
  expect(await screen.findByRole('table')).toBeVisible()
  expect(client.plan.mock.lastCall?.[0]).toMatchObject({answers: {validityDays: 30}})
  expect(screen.getByRole('textbox', {name: /How many days/})).toBeVisible()
})

test('by hand: pass, proof and amount; a date alone counts as noon at the school', async () => {
  const {client} = await openDialog({
    file: foundingFile(),
    start: {kind: 'create', purchaseId: null, item: 0},
    answers: {
      plan: async (intent) => planFor(intent, {confirmations: ['stripe-could-not-confirm']}),
    },
  })
  expect(screen.getByText('Choose the pass.')).toBeVisible()
  await userEvent.selectOptions(screen.getByRole('combobox', {name: 'Pass'}), TRIAL.id)
  expect(screen.getByText(/Costs the same: Drop-in Class/)).toBeVisible()
  await userEvent.type(screen.getByRole('textbox', {name: 'Receipt number'}), 'R-2025-11')
  await userEvent.type(screen.getByLabelText('Paid on'), '2025-08-11')
  // The field itself shows the day by the browser's habits, and 08/11 is two days.
  expect(screen.getByText('August 11, 2025, Oslo time.')).toBeVisible()
  expect(screen.getByText('Left empty, it counts as 12:00.')).toBeVisible()
  expect(client.plan).not.toHaveBeenCalled()
  await userEvent.type(screen.getByRole('textbox', {name: 'Amount paid (NOK)'}), '250,00')

  await userEvent.click(await screen.findByRole('checkbox', {name: /I have seen the proof/}))
  expect(client.plan.mock.lastCall?.[0]).toMatchObject({
    action: 'create',
    passId: TRIAL.id,
    basis: {
      kind: 'evidence',
      evidence: {
        kind: 'receipt',
        reference: 'R-2025-11',
        paidAt: '2025-08-11T10:00:00.000Z',
        amountMinor: 25_000,
      },
    },
  })
  expect(screen.getByRole('combobox', {name: 'Reason'})).toHaveDisplayValue(
    /Stripe cannot be asked/,
  )
  await userEvent.type(noteField(), 'Receipt seen.')
  await userEvent.click(applyButton())
  expect(client.repair.mock.lastCall?.[0]).toMatchObject({
    confirmed: ['stripe-could-not-confirm'],
    reason: 'stripe-unreachable',
  })
})

test('a refused plan says why and cannot be applied', async () => {
  const {client} = await openDialog({
    answers: {
      plan: async (intent) =>
        planFor(intent, {state: 'refused', refusals: ['purchase-already-served'], changes: []}),
    },
  })
  expect(await screen.findByText('A pass was already given for this payment.')).toBeVisible()
  await userEvent.type(noteField(), 'Mia called.')
  expect(applyButton()).toBeDisabled()
  expect(screen.getByText('This cannot be done. See above.')).toBeVisible()
  expect(client.repair).not.toHaveBeenCalled()
})

test('a payment that was given leads to the pass, to whose it is, and says when and by whom', async () => {
  const claimedBy = {
    subscriptionId: 'pass-support-1',
    passName: 'Ten Classes',
    studentId: 'user-per',
    studentName: 'Per Ek',
    schoolId: 'school-fjord',
    at: '2025-08-11T16:05:00.000Z',
    actorName: 'Olga Owner',
  }
  const refusals = ['payment-already-claimed' as const]
  await openDialog({
    answers: {plan: async (intent) => planFor(intent, {state: 'refused', refusals, claimedBy})},
  })
  expect(await screen.findByText(/“Ten Classes” stands for it. It belongs to Per Ek/)).toBeVisible()
  expect(screen.getByText(/Given by Olga Owner,/)).toHaveTextContent('August 11, 2025 at 06:05 PM')
  expect(screen.getByRole('link', {name: 'Open the student'})).toHaveAttribute(
    'href',
    expect.stringContaining('user-per'),
  )
  expect(screen.getByRole('link', {name: 'Open the pass'})).toHaveAttribute(
    'href',
    expect.stringContaining('pass-support-1'),
  )
})

test('of a school that is not theirs to see, whoever asks is told no more than that', async () => {
  const claimedBy = {
    subscriptionId: 'pass-support-1',
    passName: 'Ten Classes',
    studentId: null,
    studentName: null,
    schoolId: 'elsewhere',
    at: '2025-08-11T16:05:00.000Z',
    actorName: null,
  }
  const refusals = ['payment-already-claimed' as const]
  await openDialog({
    answers: {plan: async (intent) => planFor(intent, {state: 'refused', refusals, claimedBy})},
  })
  expect(await screen.findByText(/Whose it is, is not yours to see/)).toBeVisible()
  expect(screen.queryByRole('link', {name: 'Open the student'})).toBeNull()
})

test('a proof that Stripe knows leads to the payment', async () => {
  const knownPayment = {
    purchaseId: 'cs_test_1',
    schoolId: 'school-fjord',
    studentId: 'user-per',
  }
  const refusals = ['stripe-can-confirm' as const]
  await openDialog({
    answers: {plan: async (intent) => planFor(intent, {state: 'refused', refusals, knownPayment})},
  })
  expect(await screen.findByRole('link', {name: 'Open the payment'})).toHaveAttribute(
    'href',
    expect.stringContaining('cs_test_1'),
  )
})

test('what becomes of the payment is one plain line', async () => {
  const claim = {
    documentId: 'passPaymentClaim.pi_1.0',
    documentType: 'passPaymentClaim' as const,
    operation: 'create' as const,
    revision: null,
    before: null,
    after: {_id: 'passPaymentClaim.pi_1.0', state: 'held', names: ['pi_1']},
    fields: [{field: 'names', before: null, after: ['pi_1'], rule: 'payment-claimed' as const}],
  }
  await openDialog({
    answers: {plan: async (intent) => planFor(intent, {changes: [CREATED, claim]})},
  })
  expect(await screen.findByText(/the payment counts as given/)).toBeVisible()
  expect(screen.queryByText('pi_1')).toBeNull()
})

test('a viewer is told why the button does not work', async () => {
  await openDialog({
    answers: {plan: async (intent) => ({...planFor(intent), mayApply: false})},
  })
  expect(await screen.findByText(/Your role may look, but not change anything/)).toBeVisible()
  expect(applyButton()).toBeDisabled()
})

test('a stale plan: what moved is pointed out, the note is kept, and it is applied anew', async () => {
  const first = CREATED
  const fresh = planFor(CREATE_TRIAL, {
    hash: 'b'.repeat(64),
    reads: [{id: 'user-mia', revision: 'r2'}],
    changes: [
      {
        ...first,
        after: {...first.after, endDate: '2025-09-12T16:05:00.000Z'},
        fields: first.fields.map((field) =>
          field.field === 'endDate' ? {...field, after: '2025-09-12T16:05:00.000Z'} : field,
        ),
      },
    ],
  })
  let times = 0
  const {client} = await openDialog({
    answers: {
      repair: async () => {
        times += 1
        if (times > 1) return RECEIPT
        throw new ApiProblem({code: 'plan-stale', detail: '', fresh})
      },
    },
  })
  await screen.findByRole('table')
  await userEvent.type(noteField(), 'Mia called.')
  await userEvent.click(applyButton())

  const moved = await screen.findByText('Something changed since you looked. Nothing was written.')
  expect(moved).toBeVisible()
  expect(screen.getByText('Somebody changed “Mia Moen”.')).toBeVisible()
  const ends = screen.getByText(/^Ends: /)
  expect(ends).toHaveTextContent('September 10, 2025 at 06:05 PM → September 12, 2025 at 06:05 PM')
  expect(noteField()).toHaveValue('Mia called.')

  await userEvent.click(applyButton())
  expect(client.repair.mock.lastCall?.[0].planHash).toBe('b'.repeat(64))
  expect(await screen.findByText('Done: the pass was given.')).toBeVisible()
})

test('a failure keeps what was typed and says what to do', async () => {
  await openDialog({
    answers: {
      repair: async () => {
        throw new ApiProblem({code: 'write-outcome-unknown', detail: '', requestId: 'req-9'})
      },
    },
  })
  await screen.findByRole('table')
  await userEvent.type(noteField(), 'Mia called.')
  await userEvent.click(applyButton())
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('what was already done is never done twice')
  expect(screen.getByText(/^This did not go through: see above/)).toBeVisible()
  expect(screen.queryByText('Ready to apply.')).not.toBeInTheDocument()
  expect(noteField()).toHaveValue('Mia called.')
  expect(applyButton()).toBeEnabled()
})

test('the look can be repeated', async () => {
  const {client} = await openDialog()
  await screen.findByText('Checked 0 s ago')
  await userEvent.click(screen.getByRole('button', {name: 'Check again'}))
  await waitFor(() => expect(client.plan).toHaveBeenCalledTimes(2))
})

test('replacing carries over what the present pass rests on', async () => {
  const {client} = await openDialog({start: {kind: 'replace', targetId: 'sub-1'}})
  await userEvent.selectOptions(screen.getByRole('combobox', {name: 'Pass'}), TRIAL.id)
  await screen.findByRole('table')
  expect(client.plan.mock.lastCall?.[0]).toMatchObject({
    action: 'replace',
    targetId: 'sub-1',
    basis: {kind: 'carried-over'},
  })
  expect(screen.getByRole('combobox', {name: 'Reason'})).toHaveDisplayValue(
    'The wrong pass was given',
  )
})

test('deactivating asks for a reason', async () => {
  const intent = {...CREATE_TRIAL, action: 'deactivate', targetId: 'sub-1'} as const
  await openDialog({start: {kind: 'intent', intent}})
  expect(await screen.findByText('Choose the reason.')).toBeVisible()
  expect(applyButton('Deactivate pass')).toBeDisabled()
})

test('a write permission that is missing shows before anything is typed', async () => {
  await openDialog({
    answers: {
      plan: async () => {
        throw new ApiProblem({code: 'sanity-may-not-write', detail: '', requestId: 'req-7'})
      },
    },
  })
  expect(await screen.findByRole('alert')).toHaveTextContent(/may not write/)
  expect(applyButton()).toBeDisabled()
})

test('Escape and Cancel close it', async () => {
  const {onClose} = await openDialog()
  await userEvent.keyboard('{Escape}')
  await userEvent.click(screen.getByRole('button', {name: 'Cancel'}))
  expect(onClose).toHaveBeenCalledTimes(2)
})

test('with a note in it, Escape asks before it is lost', async () => {
  const {onClose} = await openDialog()
  const note = screen.getByRole('textbox', {name: 'Note'})
  await userEvent.type(note, 'She showed me the receipt.')
  await userEvent.keyboard('{Escape}')
  expect(screen.getByText('Close it and lose the note? Nothing has been changed.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', {name: 'Go on writing'}))
  expect(note).toHaveValue('She showed me the receipt.')
  expect(onClose).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  await userEvent.click(screen.getByRole('button', {name: 'Close without applying'}))
  expect(onClose).toHaveBeenCalledOnce()
})

test('in Norwegian', async () => {
  await openDialog({locale: 'nb-NO'})
  expect(screen.getByRole('dialog', {name: 'Gi Mia Moen et pass'})).toBeVisible()
  const table = await screen.findByRole('table', {name: 'Nytt: Open week Trial Pass'})
  expect(table).toHaveTextContent('Klippekort')
  expect(screen.getByText('Skriv en merknad på minst tre tegn.')).toBeVisible()
  expect(screen.getByRole('button', {name: 'Gi passet'})).toBeDisabled()
})

/** The plan of a pass that does not say how long it lasts. */
async function askingForDays(intent: Intent) {
  const asked = 'answers' in intent && intent.answers.validityDays === null
  if (!asked) return planFor(intent)
  const questions = [{field: 'validityDays' as const, offered: 30}]
  return planFor(intent, {state: 'needs-answers', changes: [], questions})
}
