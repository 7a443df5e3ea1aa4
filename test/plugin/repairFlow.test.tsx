// @vitest-environment jsdom
import {screen, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test, vi} from 'vitest'
import type {PlanResponse} from '../../schemas/contract/plan.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {RepairDialog} from '../../plugin/repair/RepairDialog.tsx'
import type {RepairStart} from '../../plugin/repair/repairForm.ts'
import {fakeClient} from './fakeClient.ts'
import {clearCutFile, CREATE_TRIAL, foundingFile, TRIAL} from './fixtures.ts'
import {CREATED, planFor} from './repairFixtures.ts'
import {renderInStudio} from './studio.tsx'

const BY_HAND: RepairStart = {kind: 'create', purchaseId: null, item: 0}
const CLEAR_CUT: RepairStart = {kind: 'intent', intent: CREATE_TRIAL}

async function openDialog(start: RepairStart, plan: Partial<PlanResponse['plan']> = {}) {
  const file = start === BY_HAND ? foundingFile() : clearCutFile()
  const client = fakeClient({plan: async (intent: Intent) => planFor(intent, plan)})
  await renderInStudio(
    <RepairDialog
      {...{file, start}}
      onClose={vi.fn<() => void>()}
      onRepaired={vi.fn<() => void>()}
    />,
    {
      client,
    },
  )
  await screen.findByRole('dialog')
}

const button = (name: string | RegExp) => screen.getByRole('button', {name})
const note = () => screen.getByRole('textbox', {name: 'Note'})

test('everything that is missing is said at once, and each leads to its field', async () => {
  await openDialog(CLEAR_CUT, {confirmations: ['upgrade-rule', 'stripe-could-not-confirm']})
  const [first, second] = await screen.findAllByRole('checkbox')
  await userEvent.click(button(/^Write a note/))
  expect(note()).toHaveFocus()
  await userEvent.click(button('Tick what has to be confirmed.'))
  expect(first).toHaveFocus()
  await userEvent.click(first ?? note())
  await userEvent.click(button('Tick what has to be confirmed.'))
  expect(second).toHaveFocus()
  await userEvent.click(second ?? note())
  await userEvent.type(note(), 'Mia called.')
  expect(await screen.findByText('Ready to apply.')).toBeVisible()
})

test('by hand: pass and proof are asked for at once, each in its field', async () => {
  await openDialog(BY_HAND)
  const missing = ['Choose the pass.', /its number/, /date of the payment/, /amount that was paid/]
  for (const name of missing) expect(button(name)).toBeVisible()
  await userEvent.click(button('Choose the pass.'))
  expect(screen.getByRole('combobox', {name: 'Pass'})).toHaveFocus()
  await userEvent.selectOptions(screen.getByRole('combobox', {name: 'Pass'}), TRIAL.id)
  await userEvent.click(button(/^Say which proof it is/))
  expect(screen.getByRole('textbox', {name: 'Receipt number'})).toHaveFocus()
})

test('whoever may not do it is not asked for a note', async () => {
  await openDialog(CLEAR_CUT, {state: 'refused', refusals: ['purchase-refunded'], changes: []})
  expect(await screen.findByText('This cannot be done. See above.')).toBeVisible()
  expect(screen.queryByRole('button', {name: /^Write a note/})).toBeNull()
})

test('what tells one proof from another depends on its kind', async () => {
  await openDialog(BY_HAND)
  const kind = screen.getByRole('combobox', {name: 'Kind of proof'})
  await userEvent.selectOptions(kind, 'Bank statement')
  expect(screen.getByRole('textbox', {name: 'Text on the statement'})).toBeVisible()
})

test('a pass that lacks something says what will be asked, not what is wrong with it', async () => {
  await openDialog(BY_HAND)
  const option = within(screen.getByRole('combobox', {name: 'Pass'})).getByRole('option', {
    name: /Open week Trial Pass/,
  })
  expect(option).toHaveTextContent('you will be asked how long it lasts')
})

test('beside the button stands which pass it gives, and which others cost the same', async () => {
  await openDialog(CLEAR_CUT, {
    warnings: ['other-pass-at-same-price'],
    samePricePasses: ['Drop-in Class'],
  })
  expect(
    await screen.findByText('This gives “Open week Trial Pass”. Costs the same: Drop-in Class.'),
  ).toBeVisible()
})

test('a pass at another price than was paid is not said to cost the same', async () => {
  await openDialog(CLEAR_CUT, {
    warnings: ['other-pass-at-same-price', 'price-differs-from-pass'],
    samePricePasses: ['Drop-in Class'],
  })
  const line = await screen.findByText(/^This gives “Open week Trial Pass”/)
  expect(line).toHaveTextContent('What was paid is the price of: Drop-in Class.')
  expect(line).not.toHaveTextContent('Costs the same')
})

test('what only ties a new pass to the rest is folded away, and can be read', async () => {
  const school = {
    field: 'tenant',
    before: null,
    after: {_ref: 't'},
    rule: 'school-of-pass',
  } as const
  await openDialog(CLEAR_CUT, {changes: [{...CREATED, fields: [...CREATED.fields, school]}]})
  const table = await screen.findByRole('table', {name: 'New: Open week Trial Pass'})
  expect(table).not.toHaveTextContent('the school that sells the pass')
  expect(screen.getByText('the school that sells the pass')).not.toBeVisible()
  await userEvent.click(screen.getByText('1 more value, for the record'))
  expect(screen.getByText('the school that sells the pass')).toBeVisible()
})

test('of a pass that is there already, every value that changes is shown', async () => {
  const school = {
    field: 'tenant',
    before: null,
    after: {_ref: 't'},
    rule: 'school-of-pass',
  } as const
  const before = {_id: 'old', passName: 'Drop-in Class'}
  const patch = {...CREATED, operation: 'patch' as const, before, fields: [school]}
  await openDialog(CLEAR_CUT, {changes: [patch]})
  expect(await screen.findByText('the school that sells the pass')).toBeVisible()
})

test('the receipt names the pass, and leads on where it is the wrong one', async () => {
  await openDialog(CLEAR_CUT)
  await userEvent.type(note(), 'Mia called.')
  await screen.findByText('Ready to apply.')
  await userEvent.click(button('Give pass'))
  expect(
    await screen.findByText(
      'Mia Moen now has “Open week Trial Pass” (until September 10, 2025, 10 classes left).',
    ),
  ).toBeVisible()
  await userEvent.click(button('Wrong pass? Replace it…'))
  expect(await screen.findByRole('dialog', {name: 'Replace a pass of Mia Moen'})).toBeVisible()
})

test('of what the student sees, only what changes stands side by side', async () => {
  const old = seen('old', 'history', '2025-07-01T10:00:00.000Z')
  await openDialog(CLEAR_CUT, {
    student: {
      before: [old],
      after: [old, seen('new', 'active', '2025-09-01T10:00:00.000Z')],
    },
  })
  expect(await screen.findByText('Only what stays as it is.')).toBeVisible()
  expect(
    within(screen.getByRole('list', {name: 'Afterwards'})).getByText('Month new'),
  ).toBeVisible()
  expect(screen.getByText('Month old')).not.toBeVisible()
  await userEvent.click(screen.getByText('1 more pass stays as it is'))
  expect(screen.getByText('Month old')).toBeVisible()
})

test('while a question is open, nothing is said about what the student will see', async () => {
  await openDialog(CLEAR_CUT, {
    state: 'needs-answers',
    questions: [{field: 'validityDays', offered: 30}],
    changes: [],
    student: {before: [], after: []},
  })
  await screen.findByText(/As soon as the question is answered/)
  expect(screen.queryByText('What the student will see')).not.toBeInTheDocument()
})

function seen(id: string, tab: 'active' | 'history', endDate: string) {
  const visibility =
    tab === 'active'
      ? {tab, bookability: 'bookable' as const, shownAsExpired: false}
      : {tab, because: 'ended' as const}
  return {subscriptionId: id, name: `Month ${id}`, endDate, remainingClips: null, visibility}
}
