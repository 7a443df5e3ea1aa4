// @vitest-environment jsdom
import {screen, waitFor, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import type {ApiClient} from '../../plugin/api/ApiClient.ts'
import {ApiProblem} from '../../plugin/api/ApiProblem.ts'
import {Timeline} from '../../plugin/timeline/Timeline.tsx'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import type {TimelineResponse} from '../../schemas/contract/timeline.ts'
import {fakeClient} from './fakeClient.ts'
import {DANCECITY} from './fixtures.ts'
import {renderInStudio, type LocaleId} from './studio.tsx'
import {lookUpsOfMia, messageToMia, storyOfMia, timelineAnswer} from './timelineFixtures.ts'

const OF_MIA = {
  studentId: 'user-mia',
  schoolId: DANCECITY.id,
  subscriptionId: null,
  asOf: 'r1',
}

async function openTimeline(answer: Partial<TimelineResponse>, locale: LocaleId = 'en-US') {
  const client = fakeClient({timeline: async () => timelineAnswer(answer)})
  await renderInStudio(<Timeline {...OF_MIA} />, {client, locale})
  return client
}

test('the newest two and the first are shown by day; what lies between is folded', async () => {
  await openTimeline({entries: storyOfMia()})
  const ofRepair = await screen.findByRole('list', {name: 'August 20, 2025'})
  expect(ofRepair).toHaveTextContent('Repaired: Pass given · Open week Trial Pass')
  expect(ofRepair).toHaveTextContent('12:01 PM · Olga Owner')
  expect(screen.getByRole('list', {name: 'August 13, 2025'})).toHaveTextContent(
    'Pass edited: Open week Trial Pass11:00 AM · Olga Owner, outside this tool',
  )
  expect(screen.getByRole('list', {name: 'August 11, 2025'})).toHaveTextContent(
    /^Paid: kr\s250 · Open week Trial Pass06:05 PM · by Stripe’s clock/,
  )
  const unfold = screen.getByRole('button', {name: 'Show 3 events in between', expanded: false})
  await userEvent.click(unfold)
  expect(screen.getByRole('button', {name: /Fold/, expanded: true})).toHaveFocus()
  expect(
    within(screen.getByRole('list', {name: 'August 11, 2025'})).getAllByRole('listitem'),
  ).toHaveLength(4)
  expect(screen.getByText('Failed')).toBeVisible()
})

test('an edit by hand opens to the old and the new value, and to the three clocks', async () => {
  await openTimeline({entries: storyOfMia()})
  const item = await screen.findByText(/Pass edited/)
  await userEvent.click(item)
  const row = screen.getByRole('row', {name: /Classes left/})
  expect(row).toHaveTextContent('Classes left1012')
  const [edit] = within(screen.getByRole('list', {name: 'August 13, 2025'})).getAllByRole(
    'listitem',
  )
  expect(edit).toHaveTextContent('PaidAugust 11, 2025 at 06:05 PM')
  expect(edit).toHaveTextContent('First recordednot known')
})

test('a time is the school’s, with UTC on hover', async () => {
  await openTimeline({entries: storyOfMia()})
  expect(await screen.findByText('06:05 PM')).toHaveAttribute('title', '2025-08-11 16:05 UTC')
})

test('only one kind can be shown, and how many there are is announced', async () => {
  await openTimeline({entries: storyOfMia()})
  await userEvent.selectOptions(await screen.findByRole('combobox', {name: 'Show'}), 'Webhooks (3)')
  expect(screen.getByText('3 events')).toBeVisible()
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
  await userEvent.selectOptions(screen.getByRole('combobox', {name: 'Show'}), 'Classes (0)')
  expect(screen.getByText('Nothing of this kind is on record.')).toBeVisible()
})

test('look-ups stand aside until they are asked for, alone or among everything', async () => {
  await openTimeline({entries: [...lookUpsOfMia(), ...storyOfMia()]})
  const choice = await screen.findByRole('combobox', {name: 'Show'})
  expect(choice).toHaveDisplayValue('Everything but look-ups (6)')
  expect(screen.queryByText('Looked up')).not.toBeInTheDocument()
  await userEvent.selectOptions(choice, 'Look-ups (2)')
  expect(screen.getByRole('list', {name: 'August 20, 2025'})).toHaveTextContent(
    /Looked up02:30 PM · Olga Owner.*Looked up01:30 PM · Vera Viewer/,
  )
  await userEvent.selectOptions(choice, 'Everything (8)')
  expect(screen.getByText('8 events')).toBeVisible()
})

test('a file that somebody only looked at says that nothing is on record', async () => {
  await openTimeline({entries: lookUpsOfMia()})
  expect(await screen.findByText('Nothing is on record yet.')).toBeVisible()
  expect(screen.getByRole('option', {name: 'Look-ups (2)'})).toBeInTheDocument()
})

test.each([
  ['delivered', 'Sent'],
  ['refused', 'Not sent'],
  ['unreachable', 'No answer, perhaps not sent'],
  ['unknown', 'Not known whether it was sent'],
] as const)('a message to the student says how it ended: %s', async (outcome, text) => {
  await openTimeline({entries: [messageToMia(outcome), ...storyOfMia()]})
  const title = await screen.findByText(/Message to the student/)
  const list = screen.getByRole('list', {name: 'August 20, 2025'})
  expect(list).toHaveTextContent('Message to the student: Norwegian12:01 PM · Olga Owner')
  expect(within(list).getAllByText(text)[0]).toBeVisible()
  await userEvent.click(title)
  expect(within(list).getAllByRole('link')[0]).toHaveAttribute(
    'href',
    expect.stringContaining('passAuditNote.1'),
  )
})

test('evidence that expired and a source that failed are said', async () => {
  await openTimeline({
    entries: storyOfMia(),
    gaps: [
      {
        source: 'events',
        reason: 'expired',
        subjectId: 'cs_test_mia',
        keptDays: 30,
        ageDays: 94,
        since: null,
      },
    ],
    sources: [
      {
        source: 'history',
        account: null,
        failure: 'timeout',
        permission: null,
        requestId: null,
        complete: false,
      },
    ],
  })
  expect(await screen.findByText('Something may be missing here')).toBeVisible()
  expect(
    screen.getByText(
      'Stripe’s record of deliveries: It is kept for 30 days, and the payment is 94 days old.',
    ),
  ).toBeVisible()
  expect(screen.getByText(/Sanity’s document history could not be asked/)).toBeVisible()
})

test('of several gaps of one kind the worst is named, and how many there are', async () => {
  const gap = {source: 'history', keptDays: null, ageDays: null} as const
  const begins = ['2025-03-01T00:00:00.000Z', '2025-06-01T00:00:00.000Z'].map((since, index) => ({
    ...gap,
    reason: 'history-begins-later' as const,
    subjectId: `sub-${index}`,
    since,
  }))
  const notAsked = {...gap, reason: 'not-asked', subjectId: 'sub-9', since: null} as const
  await openTimeline({entries: storyOfMia(), gaps: [...begins, notAsked]})
  expect(await screen.findByText(/It begins on June 1, 2025\..*This concerns 2/)).toBeVisible()
  expect(screen.getByText(/It was asked about the newest alone\./)).toBeVisible()
})

test('the file is there although the timeline fails, which can be asked again', async () => {
  let fails = true
  const timeline: ApiClient['timeline'] = async () => {
    if (fails) throw new ApiProblem({code: 'api-unreachable', detail: ''})
    return timelineAnswer({entries: storyOfMia()})
  }
  const client = fakeClient({timeline})
  const state = {view: 'student', schoolId: DANCECITY.id, studentId: 'user-mia'}
  await renderInStudio(<ToolScreen />, {client, state})
  await screen.findByRole('heading', {level: 2, name: 'Mia Moen'})
  const part = screen.getByRole('region', {name: 'What happened'})
  await within(part).findByRole('alert')
  fails = false
  await userEvent.click(within(part).getByRole('button', {name: 'Try again'}))
  await waitFor(() => expect(part).toHaveTextContent(/Paid: kr\s250/))
  expect(within(part).queryByRole('alert')).not.toBeInTheDocument()
})

test('in Norwegian', async () => {
  await openTimeline({entries: storyOfMia()}, 'nb-NO')
  expect(await screen.findByRole('list', {name: '20. august 2025'})).toHaveTextContent(
    'Rettet: Pass gitt',
  )
})
