import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {createLakeClient} from '../../api/sanity/createLakeClient.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {SANDBOX_PROJECT} from '../../studio/sandbox/startSandbox.ts'
import {eventful} from '../api/support/eventful.ts'
import {axeViolations} from './support/axeViolations.ts'
import {launchBrowser} from './support/launchBrowser.ts'
import {lookUp, panel} from './support/lookUp.ts'
import {openStudio, type StudioOptions} from './support/openStudio.ts'
import {keepScreenshot} from './support/screenshots.ts'
import {startProduct, type Product} from './support/startProduct.ts'

const LOOKS: (Omit<StudioOptions, 'url'> & {name: string})[] = [
  {name: 'light', colorScheme: 'light'},
  {name: 'dark', colorScheme: 'dark'},
  {name: 'narrow', colorScheme: 'light', width: 320, height: 900},
]

/** Kari paid, upgraded, got part of her money back; then somebody edited her pass in the Studio, past the tool. */
describe('the story of a refund, an upgrade and an edit by hand', () => {
  let browser: Browser
  let product: Product

  beforeAll(async () => {
    browser = await launchBrowser()
    product = await startProduct(inject('studioFolder'), eventful())
    const editor = createLakeClient({
      ...SANDBOX_PROJECT,
      apiHost: product.lake,
      token: SANDBOX_PEOPLE.editor.token,
      deadlineMs: 8000,
    })
    await editor.patch('kari-month').set({endDate: '2025-10-31T22:59:59.000Z'}).commit()
  })
  afterAll(async () => {
    await browser.close()
    await product.close()
  })

  test.each(LOOKS)('on the student file, entry by entry ($name)', async ({name, ...look}) => {
    const url = `${product.studio}/pass-support`
    const {page, context, faults} = await openStudio(browser, {url, ...look})
    await lookUp(page, 'kari.lunde@example.com', 'Kari Lunde')
    const story = panel(page, 'What happened')
    await story.getByRole('button', {name: /^Show \d+ events? in between$/}).click()
    await story.getByRole('button', {name: 'Fold what is in between'}).waitFor()
    expect(await titlesOf(page)).toEqual(STORY)

    const edit = story.getByRole('listitem').filter({hasText: 'Pass edited'}).first()
    await edit.locator('summary').first().click()
    await edit
      .getByRole('row', {name: /October 31, 2025|31 Oct/})
      .first()
      .waitFor()
    await edit.scrollIntoViewIfNeeded()
    await keepScreenshot(page, `timeline-${name}`)
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
    expect(faults).toEqual([])
    await context.close()
  })

  test('beside the document in the structure tool', async () => {
    const url = `${product.studio}/intent/edit/id=kari-month;type=subscription`
    const {page, context} = await openStudio(browser, {url})
    await page.getByRole('button', {name: 'Open document actions'}).waitFor()
    await page.getByTestId('pane-context-menu-button').last().click()
    await page.getByRole('menuitem', {name: 'What happened to the passes'}).click()
    await page.getByText('Pass edited').first().waitFor()
    await keepScreenshot(page, 'timeline-inspector')
    await context.close()
  })
})

/** Newest first. A class that was called off stands at the class's own time, which lies ahead. */
const STORY = [
  'Class called off',
  'Pass edited',
  'Student entered',
  'Announced by Stripe',
  'Paid back',
  'Class booked',
  'Webhook received',
  'Pass created',
  'Announced by Stripe',
  'Paid',
  'Announced by Stripe',
  'Paid',
]

async function titlesOf(page: Page): Promise<string[]> {
  const titles = await panel(page, 'What happened').locator('li summary').allInnerTexts()
  return titles.map((title) => title.split(/[:\n]/)[0]?.trim() ?? '')
}
