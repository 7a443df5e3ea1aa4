import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {axeViolations} from './support/axeViolations.ts'
import {launchBrowser} from './support/launchBrowser.ts'
import {lookUp, typeUntil} from './support/lookUp.ts'
import {openStudio, type StudioOptions} from './support/openStudio.ts'
import {keepScreenshot} from './support/screenshots.ts'
import {startProduct, type Product} from './support/startProduct.ts'

interface Screen {
  name: string
  show: (page: Page, product: Product) => Promise<void>
}

const SCREENS: Screen[] = [
  {name: 'search-empty', show: (page) => page.getByRole('searchbox').waitFor()},
  {
    name: 'search-results',
    show: (page) => typeUntil(page, 'a', page.getByRole('link', {name: 'Amina Yusuf'})),
  },
  {
    name: 'search-nothing',
    show: (page) => typeUntil(page, 'nobody@example.com', page.getByText(/[“«]nobody@example.com/)),
  },
  {name: 'file-no-access', show: (page) => lookUp(page, 'maja.lind@example.com', 'Maja Lind')},
  {name: 'file-clear-cut', show: (page) => lookUp(page, 'jonas.berg@example.com', 'Jonas Berg')},
  {name: 'file-all-right', show: (page) => lookUp(page, 'amina.yusuf@example.com', 'Amina Yusuf')},
  {name: 'file-refunded', show: (page) => lookUp(page, 'emil.haug@example.com', 'Emil Haug')},
  {name: 'file-ambiguous', show: (page) => lookUp(page, 'lars.moe@example.com', 'Lars Moe')},
  {
    name: 'file-clerk-down',
    show: async (page, {sandbox}) => {
      sandbox.clerk.faults.add({path: /./, kind: 'status', status: 500})
      await lookUp(page, 'jonas.berg@example.com', 'Jonas Berg')
      sandbox.clerk.faults.clear()
    },
  },
  {
    name: 'dialog',
    show: async (page) => {
      await lookUp(page, 'sofie.nilsen@example.com', 'Sofie Nilsen')
      await page
        .getByRole('button', {name: /Autumn Course/})
        .first()
        .click()
      await page.getByRole('dialog').getByRole('row').first().waitFor()
    },
  },
  {
    name: 'attention',
    show: async (page, product) => {
      await page.goto(`${product.studio}/pass-support/attention`)
      await page.getByRole('main').getByRole('combobox').first().waitFor()
    },
  },
  {
    name: 'audit',
    show: async (page, product) => {
      await page.goto(`${product.studio}/pass-support/audit`)
      await page.getByRole('main').getByRole('combobox').first().waitFor()
    },
  },
]

const LOOKS: (Omit<StudioOptions, 'url'> & {name: string})[] = [
  {name: 'light', colorScheme: 'light'},
  {name: 'dark', colorScheme: 'dark'},
  {name: 'narrow', colorScheme: 'light', width: 360, height: 800},
  {name: 'nb', colorScheme: 'light', locale: 'nb-NO'},
]

describe.each(LOOKS)('every screen, $name', ({name: look, ...options}) => {
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

  test.each(SCREENS)(
    '$name: nothing for axe to find, nothing wider than the window',
    async (screen) => {
      const studio = await openStudio(browser, {url: `${product.studio}/pass-support`, ...options})
      const {page, context, faults} = studio
      await page.getByRole('searchbox').waitFor()
      await screen.show(page, product)
      await keepScreenshot(page, `${screen.name}-${look}`)
      expect(await axeViolations(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(
        0,
      )
      expect(faults).toEqual([])
      await context.close()
    },
  )
})
