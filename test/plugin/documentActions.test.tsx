// @vitest-environment jsdom
import {screen, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {GetHookCollectionState} from 'sanity'
import {afterEach, expect, test, vi} from 'vitest'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {fakeClient} from './fakeClient.ts'
import {auditNote} from './auditFixtures.ts'
import {clearCutFile} from './fixtures.ts'
import {createStudio, renderInStudio} from './studio.tsx'
import {
  NOTE,
  propsOf,
  renderActions,
  SUBSCRIPTION,
  type StudioDocument,
} from './documentActions.tsx'

afterEach(() => {
  vi.restoreAllMocks()
})

/** The API over HTTP, which knows one file. */
function apiKnows(file: StudentFile): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(file))
}

let revisions = 0

/** A document that nobody has opened before: what was read for another is not taken for this one. */
function opened(document: StudioDocument): StudioDocument {
  revisions += 1
  return {...document, _rev: `opened-${revisions}`}
}

const HELD: StudentFile['subscriptions'][number] = {
  id: 'sub-1',
  revision: 'r1',
  createdAt: '2025-08-11T16:06:00Z',
  updatedAt: '2025-08-11T16:06:00Z',
  passId: 'pass-dropin',
  passName: 'Drop-in',
  type: 'clipcard',
  isActive: true,
  startDate: '2025-08-11T16:05:00Z',
  endDate: null,
  remainingClips: 10,
  purchasePrice: 250,
  schoolId: 'tenant-dancecity',
  replacedBy: null,
  hasDraft: false,
  visibility: {tab: null, because: 'no-end-date'},
  link: null,
}

const REPAIRED = auditNote(1)
const TOUCHED = {
  ...REPAIRED,
  changes: REPAIRED.changes.map((change) => ({...change, documentId: 'sub-1'})),
}

test.each([
  ['Correct…', {subscriptions: [HELD]}, 'No payment was found that this pass stands for'],
  ['Deactivate…', {subscriptions: [{...HELD, isActive: false}]}, 'not active already'],
  ['Deactivate…', {}, 'not among the student’s'],
  ['Undo last repair…', {subscriptions: [HELD]}, 'Nothing was repaired here yet.'],
  ['Undo last repair…', {repairs: [{...TOUCHED, undoneBy: 'passAuditNote.2'}]}, 'undone already'],
  ['Deactivate…', {subscriptions: [HELD], mayRepair: false}, 'Your role may look, but not repair.'],
])('“%s” is off and says why: %#', async (label, changes, reason) => {
  apiKnows(clearCutFile(changes))
  await renderActions(opened(SUBSCRIPTION))
  expect((await screen.findAllByText(reason, {exact: false}))[0]).toBeVisible()
  expect(screen.getByRole('button', {name: label})).toBeDisabled()
})

test('while the API is silent, actions are off and the document is otherwise as it was', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'))
  await renderActions(opened(SUBSCRIPTION))
  const reason = 'The student could not be looked up. Open the student to see why.'
  expect((await screen.findAllByText(reason))[0]).toBeVisible()
  expect(screen.getByRole('button', {name: 'Open student'})).toBeEnabled()
})

test.each([
  ['Deactivate…', {subscriptions: [HELD]}],
  ['Undo last repair…', {subscriptions: [HELD], repairs: [TOUCHED]}],
  ['Replace pass…', {subscriptions: [HELD]}],
])('“%s” opens the repair dialog over the document', async (label, changes) => {
  apiKnows(clearCutFile(changes))
  await renderActions(opened(SUBSCRIPTION))
  const button = await screen.findByRole('button', {name: label})
  await vi.waitFor(() => expect(button).toBeEnabled())
  await userEvent.click(button)
  expect(await screen.findByRole('dialog', {name: /Mia Moen/})).toBeVisible()
})

test('“Why?” tells the cause, and leads on to the repair', async () => {
  apiKnows(clearCutFile({subscriptions: [HELD]}))
  await renderActions(opened(SUBSCRIPTION))
  await userEvent.click(screen.getByRole('button', {name: 'Why?'}))
  const why = await screen.findByRole('dialog', {name: 'Why: Mia Moen'})
  expect(within(why).getAllByText(/no pass was given for it/)[0]).toBeVisible()
  await userEvent.click(within(why).getByRole('button', {name: /Give Open week Trial Pass/}))
  expect(await screen.findByRole('dialog', {name: /Mia Moen/})).toBeVisible()
  expect(screen.queryByRole('dialog', {name: 'Why: Mia Moen'})).toBeNull()
})

test('an audit note offers to undo its repair, once', async () => {
  const undone = {...auditNote(1), id: NOTE._id, undoneBy: 'passAuditNote.2'}
  apiKnows(clearCutFile({repairs: [undone]}))
  await renderActions(opened(NOTE))
  expect(await screen.findByText('This repair was undone already.')).toBeVisible()
  expect(screen.getByRole('button', {name: 'Undo…'})).toBeDisabled()
})

async function badgesOn(document: StudioDocument): Promise<void> {
  const studio = await createStudio()
  const badges = studio.document.badges({
    schemaType: document._type,
    documentId: document._id,
  })
  await renderInStudio(
    <GetHookCollectionState hooks={badges} args={propsOf(document)}>
      {({states}) =>
        states.map(({label, title}) => (
          <p key={label} title={title}>
            {label}
          </p>
        ))
      }
    </GetHookCollectionState>,
    {client: fakeClient()},
  )
}

/** A cause that lies in the subscription. */
const about = (code: StudentFile['findings'][number]['code']) => ({
  code,
  severity: 'problem' as const,
  confidence: 'certain' as const,
  subjectId: 'sub-1',
  evidence: [],
  values: {},
})

test('a subscription wears what is wrong with it, each with its reason', async () => {
  apiKnows(
    clearCutFile({
      subscriptions: [HELD],
      findings: [about('subscription-wrong-pass'), about('subscription-without-payment')],
      repairs: [TOUCHED],
    }),
  )
  await badgesOn(opened(SUBSCRIPTION))
  expect(await screen.findByText('Hidden from the student')).toHaveAttribute('title')
  expect(screen.getByText('Repaired')).toHaveAttribute('title')
  const named = {Wrong: 'Another pass given than bought', 'Not paid': 'Pass without a payment'}
  for (const [label, name] of Object.entries(named)) {
    await vi.waitFor(() => expect(screen.getByText(label)).toHaveAttribute('title', name))
  }
})

test('a subscription with nothing wrong wears no badge', async () => {
  const visibility = {tab: 'active', bookability: 'bookable', shownAsExpired: false} as const
  apiKnows(clearCutFile({subscriptions: [{...HELD, visibility}], findings: []}))
  await badgesOn(opened(SUBSCRIPTION))
  for (const label of ['Hidden from the student', 'Wrong', 'Not paid', 'Repaired']) {
    expect(screen.queryByText(label)).toBeNull()
  }
})
