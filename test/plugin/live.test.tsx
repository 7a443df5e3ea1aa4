// @vitest-environment jsdom
import {act, cleanup, screen} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test, vi} from 'vitest'
import type {PlanResponse} from '../../schemas/contract/plan.ts'
import {LiveContext, type Listen} from '../../plugin/tool/LiveContext.ts'
import {StudentPane} from '../../plugin/tool/student/StudentPane.tsx'
import {fakeClient} from './fakeClient.ts'
import {clearCutFile} from './fixtures.ts'
import {planFor} from './repairFixtures.ts'
import {renderInStudio} from './studio.tsx'

/** Changes are gathered for a moment, and plans wait for whoever is still typing. */
const PATIENCE = {timeout: 10_000}

const PLACE = {
  view: 'student',
  schoolId: 'tenant-dancecity',
  studentId: 'user-mia',
  purchaseId: null,
} as const

/** A dataset in which the test says when something changes. */
function dataset() {
  let onChange: (() => void) | null = null
  const stop = vi.fn<() => void>()
  const listen = vi.fn<Listen>((_query, _params, told) => {
    onChange = told
    return stop
  })
  return {listen, stop, change: () => act(() => onChange?.())}
}

test('what another person changes appears without a reload, and focus stays', async () => {
  const lake = dataset()
  const answers = [clearCutFile(), clearCutFile({findings: [], purchases: []})]
  const client = fakeClient({studentFile: async () => answers.shift() ?? clearCutFile()})
  await renderInStudio(
    <LiveContext value={lake.listen}>
      <StudentPane place={PLACE} />
    </LiveContext>,
    {client},
  )
  const button = await screen.findByRole('button', {name: 'Look again'})
  button.focus()
  const ids = ['user-mia', 'user_clerkmia']
  await vi.waitFor(() => expect(lake.listen.mock.lastCall?.[1]).toMatchObject({ids}))

  lake.change()
  expect((await screen.findAllByText('Nothing unusual was found.'))[0]).toBeVisible()
  expect(button).toHaveFocus()
})

test('an open dialog looks again, and says what moved', async () => {
  const lake = dataset()
  let served = false
  const instants = ['2025-08-20T10:00:00.000Z', '2025-08-20T10:05:00.000Z']
  const client = fakeClient({
    studentFile: async () =>
      clearCutFile({checkedAt: instants.shift() ?? '2025-08-20T10:09:00.000Z'}),
    plan: async (intent) => planFor(intent, served ? SERVED : {}),
  })
  await renderInStudio(
    <LiveContext value={lake.listen}>
      <StudentPane place={PLACE} />
    </LiveContext>,
    {client},
  )
  await userEvent.click(await screen.findByRole('button', {name: /^Give Open week Trial Pass/}))
  await screen.findByRole('dialog')
  await vi.waitFor(() => expect(client.plan).toHaveBeenCalledTimes(1), PATIENCE)
  served = true
  lake.change()
  await vi.waitFor(() => expect(client.plan).toHaveBeenCalledTimes(2), PATIENCE)
  expect(await screen.findByRole('button', {name: 'Give pass'})).toBeDisabled()
})

const SERVED: Partial<PlanResponse['plan']> = {
  state: 'refused',
  changes: [],
  refusals: ['purchase-already-served'],
  hash: 'b'.repeat(64),
}

test('whoever leaves no longer listens', async () => {
  const lake = dataset()
  await renderInStudio(
    <LiveContext value={lake.listen}>
      <StudentPane place={PLACE} />
    </LiveContext>,
    {client: fakeClient()},
  )
  await screen.findByRole('button', {name: 'Look again'})
  cleanup()
  expect(lake.stop).toHaveBeenCalled()
})
