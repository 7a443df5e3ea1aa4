import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {axeViolations} from './support/axeViolations.ts'
import {launchBrowser} from './support/launchBrowser.ts'
import {openStudio} from './support/openStudio.ts'
import {keepScreenshot} from './support/screenshots.ts'
import {startProduct, type Product} from './support/startProduct.ts'

/** What the plugin adds to the documents of the structure tool, in a real Studio. */
describe.each(['light', 'dark'] as const)('document actions (%s)', (colorScheme) => {
  let browser: Browser
  let product: Product

  beforeAll(async () => {
    browser = await launchBrowser()
    product = await startProduct(inject('studioFolder'))
  })
  afterAll(async () => {
    await browser.close()
    await product.close()
  })

  async function openDocument(type: string, id: string): Promise<Page> {
    const url = `${product.studio}/intent/edit/id=${id};type=${type}`
    const {page} = await openStudio(browser, {url, colorScheme})
    await page.getByRole('button', {name: 'Open document actions'}).waitFor()
    return page
  }

  test('a pass is deactivated over its document, wears it, and the repair is undone there', async () => {
    const page = await openDocument('subscription', 'subscriptionAminaYusuf1')
    await act(page, 'Why?')
    const why = page.getByRole('dialog', {name: 'Why: Amina Yusuf'})
    await why.getByRole('heading', {name: 'Why'}).waitFor()
    await keepScreenshot(page, `document-why-${colorScheme}`)
    expect(await axeViolations(page, ['[role=dialog]'])).toEqual([])
    await why.getByRole('button', {name: 'Close'}).click()

    await act(page, 'Deactivate…')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', {name: 'Reason'}).selectOption({index: 1})
    await dialog.getByRole('textbox', {name: 'Note'}).fill('Asked for by the student.')
    await keepScreenshot(page, `document-deactivate-${colorScheme}`)
    await dialog.getByRole('button', {name: 'Deactivate pass'}).click()
    await dialog.getByRole('button', {name: 'Close'}).click()
    await page.getByText('Repaired', {exact: true}).first().waitFor()
    await keepScreenshot(page, `document-badges-${colorScheme}`)

    await act(page, 'Undo last repair…')
    await dialog.getByRole('combobox', {name: 'Reason'}).selectOption({index: 1})
    await dialog.getByRole('textbox', {name: 'Note'}).fill('It was the wrong student.')
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByRole('button', {name: 'Undo repair'}).click()
    await dialog.getByRole('button', {name: 'Close'}).click()
    await page.context().close()
  })

  test('a pass that a school sells tells who is affected by it', async () => {
    const page = await openDocument('pass', 'fjordstegClipCard10')
    await act(page, 'Who is affected…')
    await page
      .getByRole('dialog')
      .getByText(/passe?s? (?:was|were) sold/)
      .waitFor()
    await keepScreenshot(page, `document-impact-${colorScheme}`)
    expect(await axeViolations(page, ['[role=dialog]'])).toEqual([])
    await page.context().close()
  })
})

/** Chooses from the document's menu what is not switched off there. */
async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', {name: 'Open document actions'}).click()
  const item = page.getByRole('menuitem', {name, exact: true})
  await item.and(page.locator(':not([aria-disabled=true]):not([data-disabled=true])')).click()
}
