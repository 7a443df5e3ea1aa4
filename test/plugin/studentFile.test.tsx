// @vitest-environment jsdom
import {screen, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {ApiProblem} from '../../plugin/api/ApiProblem.ts'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {fakeClient} from './fakeClient.ts'
import {auditNote} from './auditFixtures.ts'
import {clearCutFile, DANCECITY, foundingFile} from './fixtures.ts'
import {renderInStudio, type LocaleId} from './studio.tsx'

const PLACE = {view: 'student', schoolId: DANCECITY.id, studentId: 'user-mia'}

const LAST_PANEL: Record<LocaleId, string> = {
  'en-US': 'Where this comes from',
  'nb-NO': 'Hvor opplysningene kommer fra',
}

async function openFile(file: StudentFile, locale: LocaleId = 'en-US', state = PLACE) {
  const client = fakeClient({studentFile: async () => file})
  const rendered = await renderInStudio(<ToolScreen />, {client, locale, state})
  await screen.findByRole('heading', {level: 2, name: 'Mia Moen'})
  // The end of the file is fetched beside it.
  await screen.findByRole('region', {name: LAST_PANEL[locale]})
  return {...rendered, client}
}

test('the founding incident: Stripe cannot be asked, and two passes at one price', async () => {
  await openFile(foundingFile())
  expect(
    screen.getByText(
      'We cannot see whether the student paid: Stripe does not let us look into the payments of Dancecity.',
    ),
  ).toBeVisible()
  const why = screen.getByRole('region', {name: 'Why'})
  expect(why).toHaveTextContent('Problem')
  expect(why).toHaveTextContent('This is certain.')
  expect(why).toHaveTextContent('The student’s entry is marked as pending.')
  expect(why).toHaveTextContent(
    /2 passes cost kr\s250: Drop-in Class, Open week Trial Pass. The amount alone does not tell/,
  )
  expect(screen.getByRole('region', {name: 'Where this comes from'})).toHaveTextContent(
    'The key may not look into this account.',
  )
  expect(screen.getByRole('region', {name: 'Purchases'})).toHaveTextContent(
    'That does not mean that there was none.',
  )
  expect(screen.getAllByRole('button', {name: 'Give a pass by hand…'})[0]).toBeEnabled()
})

test('the account, what it is called and who has to act stand behind the sentence', async () => {
  await openFile(foundingFile())
  const why = panel('Why')
  expect(within(why).getByText('The school’s Stripe account cannot be read')).toBeVisible()
  const [evidence] = within(why).getAllByText(/What this rests on/)
  expect(within(why).getByText(/acct_dancecity/)).not.toBeVisible()
  await userEvent.click(evidence ?? why)
  expect(within(why).getByText(/acct_dancecity/)).toBeVisible()
  expect(panel('Where this comes from')).toHaveTextContent(/Have the school connect its Stripe/)
})

test('after a repair by hand the banner says what stands, and asks for nothing', async () => {
  const given = {
    subscriptionId: 'sub-1',
    passName: 'Drop-in Class',
    at: '2025-08-12T09:00:00.000Z',
  }
  await openFile(foundingFile({subscriptions: [ACTIVE], givenByHand: given}))
  expect(
    screen.getByText('Mia Moen now has “Drop-in Class”, given by hand on August 12, 2025.'),
  ).toBeVisible()
  expect(screen.getByText(/^We cannot see whether the student paid/)).toBeVisible()
  const byHand = screen.getAllByRole('button', {name: /by hand/})
  expect(byHand).toEqual([
    within(panel('All passes')).getByRole('button', {name: 'Give a pass by hand…'}),
  ])
  await userEvent.click(screen.getByRole('button', {name: 'Wrong pass? Replace it…'}))
  expect(await screen.findByRole('dialog', {name: 'Replace a pass of Mia Moen'})).toBeVisible()
})

test('payments that cannot be read are not “nothing unusual”', async () => {
  const file = clearCutFile()
  await openFile({
    ...file,
    findings: [],
    sources: file.sources.map((report) =>
      report.source.startsWith('stripe-') ? {...report, failure: 'unavailable'} : report,
    ),
    recommendation: {
      ...file.recommendation,
      action: 'refuse',
      because: 'payment-unreadable',
      intent: null,
    },
  })
  expect(screen.queryByText('Nothing unusual was found.')).not.toBeInTheDocument()
  const [headline] = screen.getAllByText(/^We cannot see what was paid: Stripe could not be asked/)
  expect(headline).toBeVisible()
  expect(screen.getAllByText('Check again in a few minutes.')[0]).toBeVisible()
})

test('what was ruled out can be folded out', async () => {
  await openFile(foundingFile())
  await userEvent.click(screen.getByText('Ruled out: 2 other causes'))
  expect(screen.getByText('Paid back in full')).toBeVisible()
})

test('a clear case: the sentence with money and date, the verdict, and the button that mends it', async () => {
  await openFile(clearCutFile())
  expect(
    screen.getByText(/We see the payment of kr\s250 for “Open week Trial Pass” on August 11, 2025/),
  ).toBeVisible()
  const purchases = screen.getByRole('region', {name: 'Purchases'})
  expect(within(purchases).getByText('Paid')).toBeVisible()
  expect(within(purchases).getByText('No pass was given')).toBeVisible()
  const paidAt = within(purchases).getByText('August 11, 2025 at 06:05 PM')
  expect(paidAt).toHaveAttribute('title', '2025-08-11 16:05 UTC')
  expect(paidAt).toHaveAttribute('datetime', '2025-08-11T16:05:00.000Z')

  await userEvent.click(screen.getByRole('button', {name: 'Give Open week Trial Pass…'}))
  expect(await screen.findByRole('dialog', {name: 'Give Mia Moen a pass'})).toBeVisible()
})

test('a purchase has an address of its own', async () => {
  const state = {...PLACE, purchaseId: 'cs_test_mia'}
  await openFile(clearCutFile(), 'en-US', state)
  const [row] = within(screen.getByRole('region', {name: 'Purchases'})).getAllByRole('listitem')
  expect(row).toHaveAttribute('aria-current', 'true')
})

test('passes are shown as the student sees them, with their levers', async () => {
  await openFile(clearCutFile({subscriptions: [ACTIVE, HIDDEN]}))
  const sees = screen.getByRole('region', {name: 'What the student sees'})
  expect(within(sees).getByRole('list', {name: 'Active'})).toHaveTextContent('Can book classes')
  expect(within(sees).getByText('Hidden from the student: 1')).toBeVisible()
  const all = screen.getByRole('region', {name: 'All passes'})
  expect(within(all).getAllByRole('button', {name: 'Replace pass…'})).toHaveLength(1)
  expect(within(all).getByRole('button', {name: 'Deactivate…'})).toBeEnabled()
})

test('nothing wrong: no button is offered', async () => {
  const {recommendation} = foundingFile()
  await openFile(
    foundingFile({
      findings: [],
      sources: [],
      recommendation: {...recommendation, action: 'none', because: 'all-right'},
    }),
  )
  expect(screen.getAllByText('Nothing unusual was found.')[0]).toBeVisible()
  const byHand = screen.getAllByRole('button', {name: /by hand/})
  expect(byHand).toEqual([within(panel('All passes')).getByRole('button')])
})

test('a viewer sees everything and is told why nothing can be changed', async () => {
  await openFile(clearCutFile({mayRepair: false, subscriptions: [ACTIVE]}))
  expect(screen.getByText(/Your role may look, but not change passes/)).toBeVisible()
  for (const name of [/Give/, /Replace/, /Deactivate/]) {
    expect(screen.queryByRole('button', {name})).not.toBeInTheDocument()
  }
})

test('repairs so far: the newest three, the older folded', async () => {
  await openFile(clearCutFile({repairs: [1, 2, 3, 4].map(auditNote)}))
  const history = screen.getByRole('region', {name: 'Repairs so far'})
  expect(history).toHaveTextContent('Olga Owner')
  expect(history).toHaveTextContent('Paid, but the pass never arrived')
  expect(within(history).getByText('1 older repair')).toBeVisible()
})

test('a repair can be undone from the file; one that was undone says so instead', async () => {
  const notes = [auditNote(2), {...auditNote(1), undoneBy: 'passAuditNote.3'}]
  await openFile(clearCutFile({repairs: notes}))
  const history = screen.getByRole('region', {name: 'Repairs so far'})
  const buttons = within(history).getAllByRole('button', {name: 'Undo “Pass given”…'})
  expect(buttons.map((button) => button.hasAttribute('disabled'))).toEqual([false, true])
  expect(history).toHaveTextContent('This repair was undone.')
  await userEvent.click(buttons[0] ?? history)
  expect(await screen.findByRole('dialog', {name: 'Undo a repair for Mia Moen'})).toBeVisible()
})

test('while it loads, that is said', async () => {
  const client = fakeClient({studentFile: () => new Promise(() => {})})
  await renderInStudio(<ToolScreen />, {client, state: PLACE})
  expect(screen.getByText(/Looking up what Sanity, Stripe and Clerk know/)).toBeVisible()
})

test('a Studio without a token says what to configure', async () => {
  const client = fakeClient({
    studentFile: async () => {
      throw new ApiProblem({code: 'no-token', detail: ''})
    },
  })
  await renderInStudio(<ToolScreen />, {client, state: PLACE})
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'set auth.loginMethod to "token" or "dual" in the Studio’s configuration',
  )
})

test('a student of no school in particular: the school is asked for', async () => {
  const {navigated} = await renderInStudio(<ToolScreen />, {
    client: fakeClient(),
    state: {...PLACE, schoolId: '-'},
  })
  await userEvent.click(await screen.findByRole('button', {name: 'Fjord Yoga'}))
  expect(navigated.at(-1)).toMatchObject({schoolId: 'tenant-fjord', studentId: 'user-mia'})
})

test('in Norwegian, with Norwegian money and dates', async () => {
  await openFile(clearCutFile(), 'nb-NO')
  expect(
    screen.getByText(/Vi ser betalingen på 250\skr for «Open week Trial Pass» den 11. august 2025/),
  ).toBeVisible()
  expect(screen.getByRole('button', {name: 'Gi Open week Trial Pass …'})).toBeEnabled()
  expect(screen.getByRole('region', {name: 'Det eleven ser'})).toBeVisible()
})

const panel = (name: string) => screen.getByRole('region', {name})

const ACTIVE: StudentFile['subscriptions'][number] = {
  id: 'sub-1',
  revision: 'r1',
  createdAt: '2025-08-12T10:00:00Z',
  updatedAt: '2025-08-12T10:00:00Z',
  passId: 'pass-drop-in',
  passName: 'Drop-in Class',
  type: 'single',
  isActive: true,
  startDate: '2025-08-11T10:00:00.000Z',
  endDate: '2025-09-10T10:00:00.000Z',
  remainingClips: 1,
  purchasePrice: 250,
  schoolId: DANCECITY.id,
  replacedBy: null,
  hasDraft: false,
  visibility: {tab: 'active', bookability: 'bookable', shownAsExpired: false},
  link: null,
}
const HIDDEN = {
  ...ACTIVE,
  id: 'sub-2',
  isActive: false,
  visibility: {tab: null, because: 'ended-long-ago'},
} as const
