import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launchBrowser} from './support/launchBrowser.ts'
import {lookUp, panel} from './support/lookUp.ts'
import {openStudio} from './support/openStudio.ts'
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

const AMINA = '/pass-support/student/fjordsteg/studentAminaYusuf'

async function open(path: string, locale = 'en-US') {
  const studio = await openStudio(browser, {url: `${product.studio}${path}`, locale})
  await studio.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  return studio
}

const copied = (page: Page) => page.evaluate('navigator.clipboard.readText()')

test('a copied link opens the very purchase, and back leads to where one was', async () => {
  const {page, context, faults} = await open('/pass-support')
  await lookUp(page, 'amina.yusuf@example.com', 'Amina Yusuf')
  const purchases = panel(page, 'Purchases')
  await purchases.getByText('Details').click()
  await purchases.getByRole('button', {name: 'Copy link'}).click()
  await page.getByText('The link is copied.').waitFor()
  const link = String(await copied(page))
  expect(link).toBe(`${product.studio}${AMINA}/purchase/cs_test_fjordstegAminaYusuf1`)
  await page.goBack()
  await page.getByRole('link', {name: /Amina Yusuf/}).waitFor()
  await page.goto(link)
  await page.locator('[aria-current=true]').getByText('Clip Card, 10 classes').first().waitFor()
  expect(faults).toEqual([])
  await context.close()
})

test.each([
  ['en-US', 'Copy summary', /E-mail: a•••@example\.com[^]*Active \(/],
  ['nb-NO', 'Kopier sammendrag', /E-post: a•••@example\.com[^]*Aktiv/],
])('%s: the summary is on the clipboard, without the address', async (locale, name, holds) => {
  const {page, context} = await open(AMINA, locale)
  await page.getByRole('button', {name}).click()
  await expect.poll(() => copied(page)).toMatch(holds)
  const text = await copied(page)
  expect(text).toContain(`${product.studio}${AMINA}`)
  expect(text).toMatch(/2025-08-12 09:00 UTC\n\S+: \S+/)
  expect(text).not.toContain('amina.yusuf@')
  await context.close()
})

test('the search of the Studio leads to the student’s document, and that to the file', async () => {
  const {page, context} = await open('/structure')
  await page.getByRole('button', {name: 'Search'}).first().click()
  await page.getByPlaceholder('Search').first().waitFor()
  await page.keyboard.type('Amina')
  await page
    .getByRole('link', {name: /Amina Yusuf/})
    .first()
    .click()
  await page.getByRole('button', {name: 'Open document actions'}).click()
  await page.getByRole('menuitem', {name: 'Fix passes…'}).click()
  await page.getByRole('heading', {name: 'Amina Yusuf', level: 2}).waitFor()
  await context.close()
})

const REFUSALS = [
  ['en-US', 'Your sign-in has run out.', /more in a minute than one person/],
  ['nb-NO', 'Innloggingen din har utløpt.', /flere spørsmål på ett minutt/],
] as const

test.each(REFUSALS)('%s: a refusal is said over the file, which stays', async (...row) => {
  const [locale, expired, tooMany] = row
  const {page, context} = await open(AMINA, locale)
  const again = page.getByRole('button', {name: /^(?:Look again|Hent på nytt)$/})
  await again.waitFor()
  await refuse(page, 401, 'token-expired')
  await again.click()
  await page.getByRole('alert').getByText(expired).waitFor()
  await page.getByRole('button', {name: /^(?:Copy details|Kopier detaljer)$/}).click()
  await expect.poll(() => copied(page)).toMatch(/^token-expired\nreq-7\n\d{4}-/)
  await refuse(page, 429, 'too-many-requests')
  await again.click()
  await page.getByRole('alert').getByText(tooMany).waitFor()
  await page.getByRole('heading', {name: 'Amina Yusuf', level: 2}).waitFor()
  await page.unroute(FILE)
  await page.getByRole('button', {name: /^(?:Try again|Prøv igjen)$/}).click()
  await page.getByRole('alert').waitFor({state: 'detached'})
  await context.close()
})

const FILE = /\/students\/studentAminaYusuf\?/

/** The API answers so whenever the file is asked for. */
function refuse(page: Page, status: number, code: string) {
  const problem = {type: 'about:blank', title: code, status, code, detail: code, requestId: 'req-7'}
  return page.route(FILE, (route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      headers: {'access-control-allow-origin': '*'},
      body: JSON.stringify(problem),
    }),
  )
}
