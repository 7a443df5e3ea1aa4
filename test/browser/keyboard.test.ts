import type {Browser, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {galleryWorld, MANY_PURCHASES, MANY_SUBSCRIPTIONS} from './gallery/galleryWorld.ts'
import {launchBrowser} from './support/launchBrowser.ts'
import {panel} from './support/lookUp.ts'
import {openStudio} from './support/openStudio.ts'
import {startProduct, type Product} from './support/startProduct.ts'

let browser: Browser
let product: Product

beforeAll(async () => {
  browser = await launchBrowser()
  product = await startProduct(inject('studioFolder'), galleryWorld())
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

test('a whole repair without a mouse: found, opened, filled in, applied, undone', async () => {
  const {page, context, faults} = await openStudio(browser, {url: `${product.studio}/pass-support`})
  const {keyboard} = page
  await isFocused(page.getByRole('searchbox'))
  await keyboard.type('maja.lind@example.com')
  await page.getByRole('status').filter({hasText: '1 student found'}).waitFor()
  await keyboard.press('ArrowDown')
  await isFocused(page.getByRole('link', {name: 'Maja Lind'}))
  await keyboard.press('Enter')
  await isFocused(page.getByRole('heading', {name: 'Maja Lind', level: 2}))

  const opener = page.getByRole('button', {name: 'Give a pass by hand…'}).first()
  await tabTo(page, opener)
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const pass = dialog.getByRole('combobox', {name: 'Pass', exact: true})
  await tabTo(page, pass)
  await keyboard.press('Escape')
  await dialog.waitFor({state: 'detached'})
  await isFocused(opener)

  await keyboard.press('Enter')
  await tabTo(page, pass)
  await keyboard.type('Drop-in')
  await tabTo(page, dialog.getByLabel('Receipt number'))
  await keyboard.type('2025-0811')
  await tabTo(page, dialog.getByLabel('Paid on'))
  await keyboard.type('08112025')
  await tabTo(page, dialog.getByLabel('Amount paid (NOK)'))
  await keyboard.type('250')
  await panel(dialog, 'What will change').getByRole('row').first().waitFor()
  await tabTo(page, panel(dialog, 'Reason and note').getByRole('checkbox'))
  await keyboard.press('Space')
  const note = dialog.getByRole('textbox', {name: 'Note'})
  await tabTo(page, note)
  await keyboard.type('She showed the receipt on her phone.')
  await dialog.getByRole('status').filter({hasText: 'Ready to apply.'}).waitFor()

  await keyboard.press('Escape')
  await dialog.getByRole('status').filter({hasText: 'Close it and lose the note?'}).waitFor()
  await tabTo(page, dialog.getByRole('button', {name: 'Go on writing'}))
  await keyboard.press('Enter')
  expect(await note.inputValue()).toBe('She showed the receipt on her phone.')

  await tabTo(page, dialog.getByRole('button', {name: 'Give pass', exact: true}))
  await keyboard.press('Enter')
  await isFocused(dialog.getByRole('heading', {name: 'Done: the pass was given.'}))
  await tabTo(page, dialog.getByRole('link', {name: 'Open the audit note'}))
  await panel(page, 'What the student sees').getByText('Drop-in Class').waitFor()

  await tabTo(page, dialog.getByRole('button', {name: 'Undo'}))
  await keyboard.press('Enter')
  await dialog.getByText('Undo a repair for Maja Lind').waitFor()
  await tabTo(page, dialog.getByRole('combobox', {name: 'Reason'}))
  await keyboard.type('Something')
  await tabTo(page, note)
  await keyboard.type('It was another pass.')
  await dialog.getByRole('status').filter({hasText: 'Ready to apply.'}).waitFor()
  await tabTo(page, dialog.getByRole('button', {name: 'Undo repair', exact: true}))
  await keyboard.press('Enter')
  await isFocused(dialog.getByRole('heading', {name: 'Done: the repair was undone.'}))

  await tabTo(page, dialog.getByRole('button', {name: 'Close'}))
  await keyboard.press('Enter')
  await dialog.waitFor({state: 'detached'})
  // What opened the dialog was drawn anew meanwhile.
  await isFocused(page.getByRole('heading', {name: 'Maja Lind', level: 2}))
  await panel(page, 'What the student sees').getByText('Deactivated').waitFor()
  expect(faults).toEqual([])
  await context.close()
})

test('hundreds of purchases are shortened, and all of them are there', async () => {
  const url = `${product.studio}/pass-support/student/ropewalk/ragnhild`
  const {page, context, faults} = await openStudio(browser, {url})
  const lists = [
    [panel(page, 'Purchases'), MANY_PURCHASES],
    [panel(page, 'All passes'), MANY_SUBSCRIPTIONS],
  ] as const
  for (const [list, all] of lists) {
    const rows = list.locator('ul > li[data-ui=Card]')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(5)
    await list.getByRole('button', {name: `Show all ${all}`}).press('Enter')
    await rows.nth(all - 1).waitFor()
    expect(await rows.count()).toBe(all)
  }
  expect(faults).toEqual([])
  await context.close()
})

/** Further away than this, nobody gets there by the Tab key. */
const FAR = 60

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let steps = 0; steps < FAR; steps += 1) {
    await page.keyboard.press('Tab')
    if (await hasFocus(target)) return
  }
  throw new Error(`Not within ${FAR} steps of the Tab key: ${target.toString()}`)
}

async function isFocused(target: Locator): Promise<void> {
  await target.waitFor()
  await expect.poll(() => hasFocus(target), {timeout: 10_000}).toBe(true)
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((it) => it === it.ownerDocument.activeElement)
}
