import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {createLakeClient} from '../../api/sanity/createLakeClient.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {SANDBOX_PROJECT} from '../../studio/sandbox/startSandbox.ts'
import {axeViolations} from './support/axeViolations.ts'
import {launchBrowser} from './support/launchBrowser.ts'
import {lookUp} from './support/lookUp.ts'
import {openStudio} from './support/openStudio.ts'
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

test('what somebody else changes appears by itself', async () => {
  const {page, context, faults} = await openStudio(browser, {url: `${product.studio}/pass-support`})
  const listening = page.waitForResponse((answer) =>
    /\/listen\/.*subscriptionType/.test(answer.url()),
  )
  await lookUp(page, 'amina.yusuf@example.com', 'Amina Yusuf')
  await page.getByText('9 classes left').first().waitFor()
  await listening
  const sanity = createLakeClient({
    ...SANDBOX_PROJECT,
    apiHost: product.lake,
    token: SANDBOX_PEOPLE.editor.token,
    deadlineMs: 8000,
  })
  await sanity.patch('subscriptionAminaYusuf1').set({remainingClips: 4}).commit()
  await page.getByText('4 classes left').first().waitFor()
  expect(faults).toEqual([])
  await context.close()
})

test('without a network the tool says so, and goes on by itself', async () => {
  const {page, context} = await openStudio(browser, {url: `${product.studio}/pass-support`})
  await lookUp(page, 'jonas.berg@example.com', 'Jonas Berg')
  await context.setOffline(true)
  await page.getByRole('button', {name: 'Look again'}).click()
  await page.getByText('This computer is offline.').waitFor()
  await page.getByRole('heading', {name: 'Jonas Berg', level: 2}).waitFor()
  await keepScreenshot(page, 'offline-light')
  expect(await axeViolations(page)).toEqual([])
  await context.setOffline(false)
  await page.getByText('This computer is offline.').waitFor({state: 'detached'})
  await context.close()
})

test('on a phone nothing is wider than the window', async () => {
  const options = {url: `${product.studio}/pass-support`, width: 320, height: 700}
  const {page, context} = await openStudio(browser, options)
  await lookUp(page, 'jonas.berg@example.com', 'Jonas Berg')
  await keepScreenshot(page, 'file-320')
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
  await page.getByRole('main').getByRole('button', {name: /^Give/}).first().click()
  await page.getByRole('dialog').getByRole('textbox', {name: 'Note'}).waitFor()
  await keepScreenshot(page, 'dialog-320')
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
  await context.close()
})
