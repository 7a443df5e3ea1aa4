// @vitest-environment jsdom
import {screen, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {ExpectedBesideActual} from '../../plugin/tool/student/ExpectedBesideActual.tsx'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {fakeClient} from './fakeClient.ts'
import {clearCutFile} from './fixtures.ts'
import {renderInStudio} from './studio.tsx'

type Comparison = StudentFile['comparisons'][number]
type Field = Comparison['fields'][number]

const NAME: Field = {
  field: 'passName',
  expected: 'Open week Trial Pass',
  actual: 'Open week Trial Pass',
  rule: 'name-at-purchase',
  agrees: true,
}
const CLIPS: Field = {
  field: 'remainingClips',
  expected: 10,
  actual: 1,
  rule: 'limit-of-pass',
  agrees: false,
}
const END: Field = {
  field: 'endDate',
  expected: null,
  actual: '2025-09-10T10:00:00.000Z',
  rule: null,
  agrees: true,
}

async function show(comparisons: Pick<Comparison, 'subscriptionId' | 'fields'>[]) {
  const file = clearCutFile({
    comparisons: [
      ...comparisons.map((comparison) => ({...comparison, purchaseId: 'cs_test_mia'})),
      {purchaseId: 'cs_test_other', subscriptionId: 'sub-9', fields: [CLIPS]},
    ],
    subscriptions: ['Drop-in Class', ' '].map((passName, index) => ({
      id: `sub-${index}`,
      revision: 'r1',
      createdAt: '2025-08-12T10:00:00Z',
      updatedAt: '2025-08-12T10:00:00Z',
      passId: 'pass-drop-in',
      passName,
      type: 'single',
      isActive: true,
      startDate: '2025-08-11T10:00:00.000Z',
      endDate: '2025-09-10T10:00:00.000Z',
      remainingClips: 1,
      purchasePrice: 250,
      schoolId: 'tenant-dancecity',
      replacedBy: null,
      hasDraft: false,
      visibility: {tab: 'active', bookability: 'bookable', shownAsExpired: false},
      link: null,
    })),
  })
  await renderInStudio(<ExpectedBesideActual purchaseId="cs_test_mia" file={file} />, {
    client: fakeClient(),
  })
}

test('what differs stands open, value beside value, marked in words', async () => {
  await show([{subscriptionId: 'sub-0', fields: [NAME, CLIPS, END]}])
  const table = screen.getByRole('table')
  expect(table).toBeVisible()
  const rowWith = (text: string) =>
    within(table)
      .getAllByRole('row')
      .find((row) => within(row).queryByRole('rowheader', {name: text}) !== null)
  const headers = within(table).getAllByRole('rowheader')
  expect(headers).toHaveLength(3)
  const [name, clips, end] = headers.map((header) => rowWith(header.textContent))
  expect(
    clips &&
      within(clips)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
  ).toEqual(['10', expect.stringMatching(/^1Differs$/), expect.stringMatching(/\w/)])
  expect(name).not.toHaveTextContent('Differs')
  // The pass does not say when it should end.
  expect(end).toHaveTextContent(/the pass does not say/)
})

test('what agrees is folded away, and can be looked at', async () => {
  await show([{subscriptionId: 'sub-0', fields: [NAME]}])
  const summary = screen.getByText('As it should be')
  expect(screen.getByText('the name on the receipt')).not.toBeVisible()
  await userEvent.click(summary)
  expect(screen.getByRole('table', {name: 'As it should be'})).toBeVisible()
})

test('of several passes for one payment each table names its own; other payments stay out', async () => {
  await show([
    {subscriptionId: 'sub-0', fields: [NAME, CLIPS]},
    {subscriptionId: 'sub-1', fields: [CLIPS]},
  ])
  const names = screen.getAllByRole('table').map((table) => table.getAttribute('aria-label'))
  expect(names).toHaveLength(2)
  expect(names[0]).toMatch(/^1 .*Drop-in Class$/)
  expect(names[1]).not.toMatch(/Drop-in/)
  expect(names[1]).toMatch(/: \S/)
})
