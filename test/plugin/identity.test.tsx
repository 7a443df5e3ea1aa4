// @vitest-environment jsdom
import {screen, within} from '@testing-library/react'
import {userEvent} from '@testing-library/user-event'
import {expect, test} from 'vitest'
import {ToolScreen} from '../../plugin/tool/ToolScreen.tsx'
import type {StudentFile} from '../../schemas/contract/student.ts'
import {planResponse} from '../../schemas/contract/plan.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {fakeClient} from './fakeClient.ts'
import {clearCutFile, DANCECITY} from './fixtures.ts'
import {planFor} from './repairFixtures.ts'
import {renderInStudio, type LocaleId} from './studio.tsx'

const HINT: StudentFile['student']['hints'][number] = {
  otherId: 'user-mia-2',
  kind: 'user',
  name: 'Mia M. Moen',
  email: 'mia.moen+dance@example.com',
  reasons: ['same-mailbox', 'same-phone'],
  objections: ['both-sign-in'],
  strength: 'possible',
}

const INTENT = {
  action: 'link',
  schoolId: DANCECITY.id,
  studentId: 'user-mia',
  otherId: 'user-mia-2',
} as const

async function openFile(changes: Partial<StudentFile['student']>, locale: LocaleId = 'en-US') {
  const file = clearCutFile()
  const client = fakeClient({
    studentFile: async () => ({...file, student: {...file.student, ...changes}}),
    plan: async (intent) => linkPlan(intent),
  })
  const state = {view: 'student', schoolId: DANCECITY.id, studentId: 'user-mia'}
  await renderInStudio(<ToolScreen />, {client, locale, state})
  const name = locale === 'en-US' ? 'Who this is' : 'Hvem dette er'
  return {client, panel: within(await screen.findByRole('region', {name}))}
}

function account(id: string) {
  return {id, name: 'Mia Moen', primaryEmail: null, emails: []}
}

function linkPlan(intent: Intent) {
  const answer = planFor(intent)
  const id = 'passIdentityLink.1'
  const people = ['user-mia', 'user-mia-2']
  return planResponse.parse({
    ...answer,
    plan: {
      ...answer.plan,
      intent: INTENT,
      questions: [],
      warnings: ['people-seem-different'],
      confirmations: ['same-person'],
      purchase: null,
      changes: [
        {
          documentId: id,
          documentType: 'passIdentityLink',
          operation: 'create',
          revision: null,
          before: null,
          after: {_id: id, _type: 'passIdentityLink', people, isActive: true},
          fields: [
            {field: 'people', before: null, after: people, rule: 'said-by-person'},
            {field: 'isActive', before: null, after: true, rule: 'said-by-person'},
          ],
        },
      ],
    },
  })
}

test('who may be the same person is shown with what speaks for it and against it', async () => {
  const {panel} = await openFile({hints: [HINT]})
  expect(panel.getByText('Mia M. Moen')).toBeVisible()
  expect(panel.getByText('possible')).toBeVisible()
  expect(panel.getByText('For: has the same phone number')).toBeVisible()
  expect(panel.getByText('Against: each signs in with an account of their own')).toBeVisible()
  expect(panel.getByRole('link', {name: 'Open Mia M. Moen'})).toHaveAttribute(
    'href',
    expect.stringContaining('user-mia-2'),
  )
})

test('in Norwegian as well', async () => {
  const {panel} = await openFile({hints: [HINT]}, 'nb-NO')
  expect(panel.getByText('For: har samme telefonnummer')).toBeVisible()
  expect(panel.getByText('Imot: de logger inn med hver sin konto')).toBeVisible()
})

test('the ordinary dialog links them: plan, tick, note', async () => {
  const {client, panel} = await openFile({hints: [HINT]})
  await userEvent.click(
    panel.getByRole('button', {name: 'These are the same person… Mia Moen and Mia M. Moen'}),
  )
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText(/Something speaks against it/)).toBeVisible()
  expect(dialog.getByRole('row', {name: /One and the same person/})).toHaveTextContent(
    'Mia Moen = Mia M. Moen',
  )
  const apply = dialog.getByRole('button', {name: 'Link the two'})
  await userEvent.type(dialog.getByRole('textbox', {name: 'Note'}), 'She told me so.')
  expect(dialog.getByText('Tick what has to be confirmed.')).toBeVisible()
  await userEvent.click(dialog.getByRole('checkbox', {name: /one and the same person/}))
  await userEvent.click(apply)
  expect(client.repair).toHaveBeenCalledWith(
    expect.objectContaining({
      intent: INTENT,
      reason: 'same-person',
      note: 'She told me so.',
      confirmed: ['same-person'],
    }),
  )
})

test('of two accounts to sign in with, the one that counts is marked; an unknown id is said', async () => {
  const {panel} = await openFile({
    clerkAccounts: [account('user_clerkmia'), account('user_second')],
    unknownClerkIds: ['user_gone'],
  })
  expect(panel.getByText(/can sign in with 2 accounts/)).toBeVisible()
  expect(panel.getAllByText('Passes given here go to this account')).toHaveLength(1)
  expect(panel.getByText(/Clerk does not know the id user_gone/)).toBeVisible()
})

test('a link that holds says who made it; one that was edited says that it is not followed', async () => {
  const link = {otherId: 'user-mia-2', signedBy: 'Olga Owner', noteId: 'passAuditNote.1'}
  const {panel} = await openFile({
    links: [
      {...link, id: 'passIdentityLink.1', standing: 'holds'},
      {...link, id: 'passIdentityLink.2', standing: 'differs-from-note'},
      {...link, id: 'passIdentityLink.3', standing: 'undone'},
    ],
  })
  expect(panel.getByText(/Linked by Olga Owner/)).toBeVisible()
  expect(panel.getAllByText(/is not followed/)).toHaveLength(1)
})
