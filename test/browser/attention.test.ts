import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {axeViolations} from './support/axeViolations.ts'
import {launchBrowser} from './support/launchBrowser.ts'
import {openStudio, type StudioOptions} from './support/openStudio.ts'
import {keepScreenshot} from './support/screenshots.ts'
import {startProduct, type Product} from './support/startProduct.ts'

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

const open = (options: Partial<StudioOptions> = {}, query = '') =>
  openStudio(browser, {url: `${product.studio}/pass-support/attention${query}`, ...options})

const table = (page: Page) =>
  page.getByRole('table', {name: 'Payments and passes that do not meet'})

const focused = (page: Page) => page.evaluate('document.activeElement.textContent')

/** As a person does who sees two schools: say which, then compare. */
async function compareFjordsteg(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Fjordsteg Dans'}).click()
  await page.getByRole('button', {name: /^Compare/}).click()
  await page.getByText('The comparison is done.').waitFor()
}

test('a school is chosen, compared, and each of its incidents leads to the purchase and back', async () => {
  const {page, context, faults} = await open()
  await compareFjordsteg(page)
  expect(await focused(page)).toBe('Compare again')

  await table(page).getByRole('row').nth(4).waitFor()
  const rows = await table(page).getByRole('row').allInnerTexts()
  expect(rows.slice(1)).toEqual([
    expect.stringMatching(/Amund Vik[^]*No webhook came[^]*Trial Week[^]*250/),
    expect.stringMatching(/Sofie Nilsen[^]*webhook came and failed[^]*Autumn Course[^]*1,290/),
    expect.stringMatching(/Jonas Berg[^]*No webhook came[^]*Clip Card, 10 classes[^]*1,500/),
    expect.stringMatching(/Lars Moe[^]*Several passes have the price that was paid[^]*250/),
  ])
  await page.getByText('kr 3,290 (4 cases)').waitFor()

  await page.getByRole('combobox', {name: 'Show'}).selectOption({label: WEBHOOK_FAILED})
  await table(page).getByRole('row').nth(2).waitFor({state: 'detached'})
  await page.getByRole('link', {name: 'Sofie Nilsen'}).click()
  await page.getByRole('heading', {name: 'Sofie Nilsen', level: 2}).waitFor()
  expect(page.url()).toContain('/purchase/cs_test_fjordstegSofieNilsen1')
  await page.goBack()
  await page.getByRole('link', {name: 'Sofie Nilsen'}).waitFor()
  await expect.poll(() => focused(page)).toBe('Sofie Nilsen')
  expect(await table(page).getByRole('row').count()).toBe(2)
  await page.goBack()
  await table(page).getByRole('row').nth(4).waitFor()
  expect(faults).toEqual([])
  await context.close()
})

const WEBHOOK_FAILED = 'Paid, but not given – The webhook came and failed (1)'

test('an account that lets nobody in is said with what to do, and nothing is called even', async () => {
  const {page, context} = await open({}, '?pass-support[school]=dancecity')
  await page.getByRole('button', {name: /^Compare/}).click()
  await page.getByText('Stripe account of Dancecity could not be asked.').waitFor()
  expect(await page.getByText(/Every payment has its pass/).count()).toBe(0)
  await keepScreenshot(page, 'attention-no-access')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('link', {name: 'Repairs made'}).click()
  await page.getByRole('link', {name: 'Needs attention'}).click()
  await page.getByRole('button', {name: 'Dancecity'}).click()
  await page.getByText(/The comparison is not finished/).waitFor()
  await context.close()
})

const LOOKS: (Partial<StudioOptions> & {name: string})[] = [
  {name: 'light', colorScheme: 'light'},
  {name: 'dark', colorScheme: 'dark'},
  {name: 'narrow', width: 360, height: 800},
  {name: 'nb', locale: 'nb-NO'},
]

test.each(LOOKS)('$name: nothing for axe to find, nothing wider than the window', async (look) => {
  const {name, ...options} = look
  const {page, context} = await open(options, '?pass-support[school]=fjordsteg')
  await page.getByRole('link', {name: 'Jonas Berg'}).waitFor()
  await keepScreenshot(page, `attention-${name}`)
  expect(await axeViolations(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
  await context.close()
})
