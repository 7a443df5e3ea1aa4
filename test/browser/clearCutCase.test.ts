import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {launchBrowser} from './support/launchBrowser.ts'
import {lookUp, panel} from './support/lookUp.ts'
import {openStudio} from './support/openStudio.ts'
import {keepScreenshot} from './support/screenshots.ts'
import {startProduct, type Product} from './support/startProduct.ts'

describe('a school whose payments can be read', () => {
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

  test.each([
    ['jonas.berg@example.com', 'Jonas Berg', 'Clip Card, 10 classes'],
    ['sofie.nilsen@example.com', 'Sofie Nilsen', 'Autumn Course (8 weeks)'],
  ])('%s: search, one look, one note, three clicks', async (email, name, pass) => {
    const {page, context, faults} = await openStudio(browser, {
      url: `${product.studio}/pass-support`,
    })
    const clicks = await countClicks(page)
    await lookUp(page, email, name)
    await panel(page, 'Purchases').getByText(pass).first().waitFor()
    await panel(page, 'Purchases').getByText('Paid').first().waitFor()
    await keepScreenshot(page, `clear-cut-${name}-file`)

    await openDialog(page, pass)
    const dialog = page.getByRole('dialog')
    await keepScreenshot(page, `clear-cut-${name}-preview`)
    await dialog.getByRole('button', {name: 'Give pass'}).click()
    await dialog.getByText('Done: the pass was given.').waitFor()
    await dialog.getByText(pass).first().waitFor()
    await keepScreenshot(page, `clear-cut-${name}-receipt`)
    // The student in the list, "Give…", "Give pass".
    expect(await clicks()).toBe(3)
    expect(faults).toEqual([])
    await context.close()
  })

  test('two tabs, one repair: the second notices, and cannot write it twice', async () => {
    const {page: first, context} = await openStudio(browser, {
      url: `${product.studio}/pass-support`,
    })
    const second = await context.newPage()
    await second.goto(`${product.studio}/pass-support`)
    for (const tab of [first, second]) {
      await tab.bringToFront()
      await lookUp(tab, 'amund.vik@example.com', 'Amund Vik')
      await openDialog(tab, 'Trial Week')
    }
    await first.bringToFront()
    await first.getByRole('dialog').getByRole('button', {name: 'Give pass'}).click()
    await first.getByText('Done: the pass was given.').waitFor()
    // The second tab hears of it, and its plan is made anew.
    await second.bringToFront()
    const late = second.getByRole('dialog')
    await late
      .getByText('A pass was given for this payment already. It is given once.')
      .first()
      .waitFor()
    expect(await late.getByRole('button', {name: 'Give pass'}).isDisabled()).toBe(true)
    await context.close()

    const passes = product.sandbox.lake
      .documents()
      .filter((document) => document['passName'] === 'Trial Week')
    expect(passes).toHaveLength(1)
  })

  test('a viewer sees why, and is told who may repair', async () => {
    const {page, context} = await openStudio(browser, {
      url: `${product.studio}/pass-support?as=viewer`,
    })
    await lookUp(page, 'lars.moe@example.com', 'Lars Moe')
    await keepScreenshot(page, 'viewer-file')
    await context.close()
  })

  test('two people at one address are told apart', async () => {
    const {page, context} = await openStudio(browser, {url: `${product.studio}/pass-support`})
    await page.getByRole('searchbox').fill('family.dahl@example.com')
    await page.getByRole('link', {name: 'Turid Dahl'}).waitFor()
    await page.getByRole('link', {name: 'Oda Dahl'}).waitFor()
    await page.getByText('Two people share this address').first().waitFor()
    await context.close()
  })
})

/** Counts what a person does with the mouse from here on. */
async function countClicks(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(
    'window.clicks = 0; addEventListener("click", (event) => { if (event.isTrusted) window.clicks += 1 }, true)',
  )
  return () => page.evaluate('window.clicks')
}

/** One click and one note, up to where only the last click is missing. */
async function openDialog(page: Page, pass: string): Promise<void> {
  await page.getByRole('button', {name: `Give ${pass}…`}).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', {name: 'Note'}).fill('Paid at Stripe, the pass never arrived.')
  await dialog.getByText('Ready to apply.').waitFor()
}
