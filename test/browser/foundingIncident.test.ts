import type {Browser, Locator} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test} from 'vitest'
import {z} from 'zod'
import {launchBrowser} from './support/launchBrowser.ts'
import {lookUp, panel} from './support/lookUp.ts'
import {openStudio, type OpenStudio} from './support/openStudio.ts'
import {keepScreenshot} from './support/screenshots.ts'
import {startProduct, type Product} from './support/startProduct.ts'

/**
 * The founding incident, step by step, as a studio owner goes through it. The steps build on each other: what one of them
 * did is what the next one finds.
 */
describe.each(['light', 'dark'] as const)('the founding incident (%s)', (colorScheme) => {
  let browser: Browser
  let product: Product
  let studio: OpenStudio
  let brokenOff = false
  const keep = (step: string): Promise<void> =>
    keepScreenshot(studio.page, `founding-${colorScheme}-${step}`)

  beforeAll(async () => {
    browser = await launchBrowser()
    product = await startProduct(inject('studioFolder'))
    studio = await openStudio(browser, {url: `${product.studio}/pass-support`, colorScheme})
  })
  beforeEach(({skip}) => skip(brokenOff, 'a step before it failed'))
  afterEach(async ({task}) => {
    if (task.result?.state !== 'fail') return
    brokenOff = true
    await keep('failure')
  })
  afterAll(async () => {
    await browser.close()
    await product.close()
  })

  test('1. the student is found by e-mail, however it is typed', async () => {
    await lookUp(studio.page, '  Maja.Lind@Example.com ', 'Maja Lind')
    await keep('1-found')
  })

  test('2. the file says what is wrong, and what is not', async () => {
    const {page} = studio
    const why = panel(page, 'Why')
    await page
      .getByText(/Stripe does not let us look into the payments of Dancecity/)
      .first()
      .waitFor()
    await why.getByText(/This is not the same as “no payment”/).waitFor()
    await why.getByText('The student’s entry is marked as pending.').waitFor()
    await why.getByText('That is usual and hides no pass.').waitFor()
    await why
      .getByText(/2 passes cost kr\s250: Drop-in Class, Open week Trial Pass\. The amount alone/)
      .waitFor()
    await panel(page, 'What the student sees').getByText('The student sees no pass.').waitFor()
    await page
      .getByText(/the school connects its Stripe account again/)
      .first()
      .waitFor()
    await keep('2-why')
  })

  test('3. the classic mistake: Drop-in Class is created by hand', async () => {
    const {page} = studio
    // In the banner; the panel of all passes has one too.
    await page.getByRole('button', {name: 'Give a pass by hand…'}).first().click()
    const dialog = page.getByRole('dialog')
    await choosePass(dialog, 'Drop-in Class')
    await dialog.getByLabel('Receipt number').fill('Receipt 2025-0811, shown on her phone')
    await dialog.getByLabel('Paid on').fill('2025-08-11')
    await dialog.getByLabel('Amount paid (NOK)').fill('250')
    await panel(dialog, 'What will change')
      .getByText(/August 11, 2025/)
      .first()
      .waitFor()
    await dialog
      .getByText(/Costs the same: Open week Trial Pass/)
      .first()
      .waitFor()
    await dialog.getByRole('checkbox').first().check()
    await dialog
      .getByRole('textbox', {name: 'Note'})
      .fill('Maja paid 250 kr yesterday and has no pass.')
    await keep('3-preview')
    await dialog.getByRole('button', {name: 'Give pass'}).click()
    await dialog.getByText('Done: the pass was given.').waitFor()
    await keep('3-receipt')
    await dialog.getByRole('button', {name: 'Close'}).last().click()
    await panel(page, 'What the student sees').getByText('Drop-in Class').waitFor()
  })

  test('4. the right pass replaces it; the missing validity is asked for', async () => {
    const {page} = studio
    await panel(page, 'All passes').getByRole('button', {name: 'Replace pass…'}).click()
    const dialog = page.getByRole('dialog')
    await choosePass(dialog, 'Open week Trial Pass')
    const offer = dialog.getByRole('button', {name: '30 days, as in the school’s shop'})
    await offer.waitFor()
    expect(await dialog.getByRole('button', {name: 'Replace pass'}).isDisabled()).toBe(true)
    await keep('4-question')
    await offer.click()

    const changes = panel(dialog, 'What will change')
    await changes
      .getByText(/September 10, 2025/)
      .first()
      .waitFor()
    await changes
      .getByText(/August 11, 2025/)
      .first()
      .waitFor()
    await changes.getByRole('row', {name: /Classes left.*10/}).waitFor()
    await changes.getByRole('row', {name: /Clip card/}).waitFor()
    await changes.getByRole('row', {name: /kr\s250/}).waitFor()
    await dialog.getByText('No money moves. Nothing is deleted. Stripe is only read.').waitFor()
    await dialog
      .getByRole('textbox', {name: 'Note'})
      .fill('She bought the trial week; I picked the wrong pass.')
    await dialog.getByRole('checkbox', {name: /^Send Maja Lind a message/}).check()
    await keep('4-preview')
    await dialog.getByRole('button', {name: 'Replace pass'}).dblclick()
    await dialog.getByText('Done: the pass was replaced.').waitFor()
    await dialog.getByText('The message to the student is on its way.').waitFor()
    await keep('4-receipt')
    await dialog.getByRole('button', {name: 'Close'}).last().click()
  })

  test('5. the student now sees the right pass, by the rule of the app', async () => {
    const seen = panel(studio.page, 'What the student sees')
    await seen.getByText('Open week Trial Pass').waitFor()
    await seen.getByText('10 classes left').waitFor()
    await keep('5-seen')
  })

  test('6. the documents carry their actions, and the notes are to be read only', async () => {
    const {page} = studio
    await page.goto(`${product.studio}/structure/subscription`)
    await page.getByText('Open week Trial Pass').first().click()
    await page.getByTestId('action-menu-button').click()
    await page.getByRole('menuitem', {name: 'Replace pass…'}).waitFor()
    await keep('6-subscription')

    await page.goto(`${product.studio}/structure/user;studentMajaLind`)
    await page.getByTestId('action-menu-button').click()
    await page.getByRole('menuitem', {name: 'Fix passes…'}).click()
    await page.getByRole('heading', {name: 'Maja Lind', level: 2}).waitFor()

    await page.goto(`${product.studio}/structure/audit-notes`)
    await page
      .getByText(/replace · Open week Trial Pass/i)
      .first()
      .click()
    await page.getByText('She bought the trial week; I picked the wrong pass.').first().waitFor()
    expect(await page.getByTestId('action-publish').count()).toBe(0)
    await keep('6-audit-note')
  })

  test('the dataset holds one live pass, the wrong one pointing to it, and two notes that say so', () => {
    const documents = product.sandbox.lake.documents()
    const passes = documents.filter(({_type}) => _type === 'subscription').filter(isMajas)
    const live = passes.filter((pass) => pass['isActive'] === true)
    const wrong = passes.filter((pass) => pass['isActive'] !== true)
    expect(live).toMatchObject([
      {
        passName: 'Open week Trial Pass',
        type: 'clipcard',
        remainingClips: 10,
        purchasePrice: 250,
        startDate: '2025-08-11T10:00:00.000Z',
        endDate: '2025-09-10T10:00:00.000Z',
      },
    ])
    expect(wrong).toMatchObject([
      {passName: 'Drop-in Class', replacedBy: {_ref: live[0]?._id}, isActive: false},
    ])

    const notes = documents.filter(({_type}) => _type === 'passAuditNote')
    expect(notes).toHaveLength(2)
    for (const pass of passes) {
      for (const [field, value] of lastWritten(notes, pass._id)) {
        expect(pass[field], `${pass._id}.${field}`).toEqual(value)
      }
    }
  })

  test('the student was told once, in the words that stood in the dialog', () => {
    const messages = product.sandbox.mailer.messages()
    expect(messages.map(({student}) => student.name)).toEqual(['Maja Lind'])
    expect(messages[0]?.text).toContain('Open week Trial Pass')
  })

  test('nothing outside this machine was asked, and no service was asked what it does not know', () => {
    expect(studio.faults).toEqual([])
    expect(product.sandbox.lake.unknownRequests()).toEqual([])
    expect(product.sandbox.stripe.unknownRequests()).toEqual([])
    expect(product.sandbox.clerk.unknownRequests()).toEqual([])
  })
})

const changeRows = z.array(z.object({documentId: z.string(), field: z.string(), after: z.string()}))

type StoredDocument = ReturnType<Product['sandbox']['lake']['documents']>[number]

function isMajas(document: StoredDocument): boolean {
  return JSON.stringify(document['user']).includes('studentMajaLind')
}

/** What the notes say was written last to each field of a document. */
function lastWritten(notes: StoredDocument[], documentId: string): Map<string, unknown> {
  const inOrder = notes.toSorted((a, b) => Number(a['sequence']) - Number(b['sequence']))
  const written = new Map<string, unknown>()
  for (const {changes} of inOrder) {
    for (const change of changeRows.parse(changes)) {
      if (change.documentId === documentId) written.set(change.field, JSON.parse(change.after))
    }
  }
  return written
}

/** Chooses a pass by its name; price and terms stand behind it in the list. */
async function choosePass(dialog: Locator, pass: string): Promise<void> {
  const choice = dialog.getByRole('combobox', {name: 'Pass', exact: true})
  const option = choice.getByRole('option', {name: pass})
  await choice.selectOption(await option.getAttribute('value'))
}
