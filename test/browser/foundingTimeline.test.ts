import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {createLakeClient} from '../../api/sanity/createLakeClient.ts'
import {planResponse} from '../../schemas/contract/plan.ts'
import type {Tell} from '../../schemas/contract/message.ts'
import {receipt, type Receipt} from '../../schemas/contract/repair.ts'
import {NO_ANSWERS} from '../../schemas/rules/expectedSubscription.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import {SANDBOX_PEOPLE, SANDBOX_ROBOT} from '../../studio/sandbox/people.ts'
import {SANDBOX_PROJECT} from '../../studio/sandbox/startSandbox.ts'
import {repairOf} from '../api/support/startApi.ts'
import {launchBrowser} from './support/launchBrowser.ts'
import {lookUp, panel} from './support/lookUp.ts'
import {openStudio, type OpenStudio} from './support/openStudio.ts'
import {keepScreenshot} from './support/screenshots.ts'
import {startProduct, type Product} from './support/startProduct.ts'

const MAJA = {schoolId: 'dancecity', studentId: 'studentMajaLind'}

let browser: Browser
let product: Product
let studio: OpenStudio

beforeAll(async () => {
  browser = await launchBrowser()
  product = await startProduct(inject('studioFolder'))
  studio = await openStudio(browser, {url: `${product.studio}/pass-support`})
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

/** The steps of the founding incident are clicked in a test of its own; here it is what they leave behind. */
test('the story of the founding incident, entry by entry, is what was done', async () => {
  const {page} = studio
  await lookUp(page, 'maja.lind@example.com', 'Maja Lind')
  const given = await repair(
    {
      ...MAJA,
      action: 'create',
      passId: dropIn(),
      basis: {
        kind: 'evidence',
        evidence: {
          kind: 'receipt',
          reference: 'Receipt 2025-0811',
          paidAt: '2025-08-11T10:00:00.000Z',
          amountMinor: 25_000,
        },
      },
      answers: NO_ANSWERS,
    },
    {language: 'en', text: 'Hi Maja, your pass is there now.'},
  )
  await repair({...MAJA, action: 'undo', noteId: given.noteId})

  await openAnew(page)
  expect(await entries(page)).toEqual([
    'Undone: Repair undone · Drop-in Class',
    'Message to the student: English (Sent)',
    'Repaired: Pass given · Drop-in Class (Not confirmed by Stripe, Undone later)',
    'Looked up',
    'Student entered: Maja Lind',
  ])
  // Whether she paid, Stripe does not say; that it was not asked is not passed over.
  const story = panel(page, 'What happened')
  await story.getByText(/Stripe.* could not be asked\./).waitFor()
  await story.getByText('Looked up').scrollIntoViewIfNeeded()
  await keepScreenshot(page, 'timeline-founding')
})

test('a pass, a student’s entry and a note that were edited behind the tool’s back are noticed', async () => {
  const {page} = studio
  const {_id: passId} = documentOf('subscription', (document) =>
    JSON.stringify(document['user']).includes(MAJA.studentId),
  )
  const {_id: noteId} = documentOf('passAuditNote', ({action}) => action === 'create')
  await writerAs(SANDBOX_PEOPLE.editor.token).patch(passId).set({remainingClips: 99}).commit()
  await writerAs(SANDBOX_ROBOT.token).patch(MAJA.studentId).set({role: 'admin'}).commit()
  await writerAs(SANDBOX_ROBOT.token).patch(noteId).set({note: 'Nothing to see here.'}).commit()

  await openAnew(page)
  await page.getByRole('button', {name: /^Show \d+ events in between$/}).click()
  await page.getByRole('button', {name: 'Fold what is in between'}).waitFor()
  // The note and the pass that it made are of one instant, or nearly: which comes first is left open.
  expect((await entries(page)).toSorted()).toEqual(
    [
      'Student’s entry edited: Maja Lind',
      'Pass edited: Drop-in Class',
      'Undone: Repair undone · Drop-in Class',
      'Message to the student: English (Sent)',
      'Repaired: Pass given · Drop-in Class (This note was changed after it was written, Not confirmed by Stripe, Undone later)',
      // A note that was changed covers nothing up: what the dataset saw of its repair stands beside it.
      'Pass created: Drop-in Class',
      'Looked up',
      'Student entered: Maja Lind',
    ].toSorted(),
  )
  const edit = panel(page, 'What happened').getByRole('listitem').filter({hasText: 'Pass edited'})
  expect(await edit.innerText()).toContain('Edvin Editor, outside this tool')
  await edit.locator('summary').click()
  await edit.getByRole('row', {name: /Classes left.*99/}).waitFor()
  await keepScreenshot(page, 'timeline-behind-the-back')

  await page.goto(`${product.studio}/pass-support/audit`)
  await page.getByRole('combobox', {name: 'School'}).selectOption({label: 'Dancecity'})
  await page.getByRole('button', {name: 'Check the trail'}).click()
  await page
    .getByRole('alert')
    .filter({hasText: 'What this note shows is no longer what was recorded.'})
    .waitFor()
  await keepScreenshot(page, 'trail-broken')
  expect(studio.faults).toEqual([])
})

/** What the Studio shows of Maja to whoever comes back to her file, look-ups too. */
async function openAnew(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('heading', {name: 'Maja Lind', level: 2}).waitFor()
  const story = panel(page, 'What happened')
  const choice = story.getByRole('combobox', {name: 'Show'})
  await choice.selectOption({label: await choice.getByText(/^Everything \(/).innerText()})
}

/** Each entry's title, and what stands out about it. */
async function entries(page: Page): Promise<string[]> {
  const titles = await panel(page, 'What happened').locator('li summary').allInnerTexts()
  return titles.map((text) => {
    const [title = '', _when, ...marks] = text.split('\n').filter((line) => line.trim() !== '')
    return marks.length === 0 ? title : `${title} (${marks.join(', ')})`
  })
}

/** Plans and applies as the owner's Studio does. */
async function repair(intent: Intent, tell: Tell | null = null): Promise<Receipt> {
  const {plan} = planResponse.parse(await ask('/plans', {intent}))
  return receipt.parse(await ask('/repairs', {...repairOf(plan), tell}))
}

async function ask(path: string, body: unknown): Promise<unknown> {
  const {api, tokens} = product
  const response = await fetch(`${api}${path}`, {
    method: 'POST',
    headers: {authorization: `Bearer ${tokens.owner}`, 'content-type': 'application/json'},
    body: JSON.stringify(body),
  })
  const json: unknown = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(json))
  return json
}

type StoredDocument = ReturnType<Product['sandbox']['lake']['documents']>[number]

function documentOf(type: string, isIt: (document: StoredDocument) => boolean): StoredDocument {
  const {lake} = product.sandbox
  const found = lake.documents().find((document) => document._type === type && isIt(document))
  if (found === undefined) throw new Error(`No such ${type}`)
  return found
}

function dropIn(): string {
  return documentOf('pass', ({name}) => name === 'Drop-in Class')._id
}

/** Past the tool: a person in the Studio, or a script. */
function writerAs(token: string) {
  return createLakeClient({...SANDBOX_PROJECT, apiHost: product.lake, token, deadlineMs: 8000})
}
