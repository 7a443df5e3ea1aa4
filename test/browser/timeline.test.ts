import type {Browser, Page} from 'playwright-core'
import {createClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {SANDBOX_PROJECT} from '../../studio/sandbox/startSandbox.ts'
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

/** Emil paid, got his pass, got his money back; then somebody edited the pass in the Studio. */
describe('the timeline of a refund and an edit by hand', () => {
  let browser: Browser
  let product: Product

  beforeAll(async () => {
    browser = await launchBrowser()
    product = await startProduct(inject('studioFolder'))
    const editor = createClient({
      ...SANDBOX_PROJECT,
      apiHost: product.sandbox.urls.lake,
      useProjectHostname: false,
      apiVersion: '2025-02-19',
      token: SANDBOX_PEOPLE.editor.token,
      useCdn: false,
    })
    await editor.patch(SUBSCRIPTION).set({passName: 'Autumn Course (kept)'}).commit()
  })
  afterAll(async () => {
    await browser.close()
    await product.close()
  })

  test.each(LOOKS)('on the student file, entry by entry ($name)', async ({name, ...look}) => {
    const {page, context, faults} = await openStudio(browser, {
      url: `${product.studio}/pass-support`,
      ...look,
    })
    await lookUp(page, 'emil.haug@example.com', 'Emil Haug')
    await page.getByRole('button', {name: /^Show \d+ events? in between$/}).click()
    expect(await titlesIn(page, 'What happened')).toEqual(STORY)

    const edit = panel(page, 'What happened').getByRole('listitem').filter({hasText: 'Pass edited'})
    await edit.getByText(/Pass edited/).click()
    await edit.getByRole('row', {name: /Autumn Course \(kept\)/}).waitFor()
    await edit.getByRole('row', {name: /Autumn Course \(kept\)/}).scrollIntoViewIfNeeded()
    await keepScreenshot(page, `timeline-${name}`)
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
    expect(faults).toEqual([])
    await context.close()
  })

  test('beside the document in the structure tool', async () => {
    const url = `${product.studio}/intent/edit/id=${SUBSCRIPTION};type=subscription`
    const {page, context} = await openStudio(browser, {url})
    await page.getByRole('button', {name: 'Open document actions'}).waitFor()
    await openInspector(page)
    const inspector = panel(page, 'What happened to the passes')
    await inspector.getByText(/Pass edited/).waitFor()
    await keepScreenshot(page, 'timeline-inspector')
    expect(await axeViolations(page, ['section[aria-labelledby]'])).toEqual([])
    await context.close()
  })
})

const SUBSCRIPTION = 'subscriptionEmilHaug1'

const STORY = ['Pass edited', 'Paid back', 'Pass created', 'Paid', 'Student entered']

async function titlesIn(page: Page, region: string): Promise<string[]> {
  const titles = await panel(page, region).locator('summary').allInnerTexts()
  return titles.map((title) => title.split(/[:\n]/)[0] ?? '')
}

async function openInspector(page: Page): Promise<void> {
  await page.getByTestId('pane-context-menu-button').last().click()
  await page.getByRole('menuitem', {name: 'What happened to the passes'}).click()
}
