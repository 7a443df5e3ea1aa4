import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {ATTENTION_SCREENS} from './gallery/attentionScreens.ts'
import {DIALOG_SCREENS} from './gallery/dialogScreens.ts'
import {DOCUMENT_SCREENS} from './gallery/documentScreens.ts'
import {FILE_SCREENS} from './gallery/fileScreens.ts'
import {galleryWorld} from './gallery/galleryWorld.ts'
import {SEARCH_SCREENS} from './gallery/searchScreens.ts'
import {clearStage, createStage, type Locale, type Screen} from './gallery/stage.ts'
import {TRAIL_SCREENS, UNTOUCHED_SCREENS} from './gallery/trailScreens.ts'
import {axeViolations} from './support/axeViolations.ts'
import {launchBrowser} from './support/launchBrowser.ts'
import {openStudio, type OpenStudio} from './support/openStudio.ts'
import {keepScreenshot, keepWhole} from './support/screenshots.ts'
import {startProduct, type Product} from './support/startProduct.ts'

/** In this order: some of them leave a repair behind. */
const SCREENS: Screen[] = [
  ...SEARCH_SCREENS,
  ...UNTOUCHED_SCREENS,
  ...ATTENTION_SCREENS,
  ...FILE_SCREENS,
  ...DIALOG_SCREENS,
  ...TRAIL_SCREENS,
  ...DOCUMENT_SCREENS,
]

interface Look {
  colorScheme: 'light' | 'dark'
  width: number
}

const NARROWEST: Look = {colorScheme: 'light', width: 320}
const JUDGED: Look[] = [
  {colorScheme: 'dark', width: 1280},
  {colorScheme: 'light', width: 1280},
]

/** `npm run screenshots` takes them all; every other run judges, and takes one picture of each screen. */
const everyLook = inject('everyLook')
const LOCALES: Locale[] = everyLook ? ['en-US', 'nb-NO'] : ['en-US']
const PICTURED: Look[] = everyLook
  ? [
      {colorScheme: 'light', width: 768},
      {colorScheme: 'dark', width: 360},
    ]
  : []

describe.each(LOCALES)('every screen, in %s', (locale) => {
  let browser: Browser
  let product: Product
  const studios = new Map<string, OpenStudio>()

  beforeAll(async () => {
    browser = await launchBrowser()
    product = await startProduct(inject('studioFolder'), galleryWorld())
  })
  afterAll(async () => {
    await browser.close()
    await product.close()
  })

  /** One page for each person, because loading the Studio takes longer than everything else. */
  const studioOf = async (person: string): Promise<OpenStudio> => {
    const known = studios.get(person)
    if (known !== undefined) return known
    const url = `${product.studio}/pass-support?as=${person}`
    const opened = await openStudio(browser, {url, locale})
    await opened.page.getByRole('searchbox').waitFor()
    studios.set(person, opened)
    return opened
  }

  test.for(SCREENS)(
    '$name: nothing for axe to find, nothing wider than the window',
    async ({name, as = 'owner', show, judged}, {onTestFailed}) => {
      const {page, faults} = await studioOf(as)
      onTestFailed(() => keepScreenshot(page, `${name}-failure`))
      const stage = createStage(page, product, locale)
      await wear(page, {colorScheme: 'light', width: 1280})
      await clearStage(stage)
      faults.length = 0
      await show(stage)
      for (const look of JUDGED) {
        await wear(page, look)
        if (everyLook || look.colorScheme === 'light') {
          await keepWhole(page, `${name}-${locale.slice(0, 2)}-${look.colorScheme}-${look.width}`)
        }
        expect(await axeViolations(page, judged)).toEqual([])
      }
      for (const look of [...PICTURED, NARROWEST]) {
        await wear(page, look)
        expect(await page.evaluate(tooWide)).toEqual([])
        if (everyLook) {
          await keepWhole(page, `${name}-${locale.slice(0, 2)}-${look.colorScheme}-${look.width}`)
        }
      }
      expect(faults).toEqual([])
    },
  )
})

/**
 * Runs in the page: what would have to be scrolled sideways to be seen whole. Tables may: they are the sections that take
 * focus.
 */
function tooWide(): string[] {
  const parts = document.querySelectorAll('html, main, [role=dialog], [role=dialog] *')
  return [...parts]
    .filter((it) => it.scrollWidth > it.clientWidth && !it.matches('section[tabindex]'))
    .filter((it) => it.matches('html') || /auto|scroll/.test(getComputedStyle(it).overflowX))
    .map((it) => it.outerHTML.slice(0, 200))
}

const HEIGHT = 900

async function wear(page: Page, {colorScheme, width}: Look): Promise<void> {
  await page.emulateMedia({colorScheme})
  await page.setViewportSize({width, height: HEIGHT})
  await page.locator(`[data-scheme=${colorScheme}]`).first().waitFor({state: 'attached'})
  await page.evaluate(END_FADING)
}

/** Colours fade into each other, and halfway there is not enough contrast. */
const END_FADING = `document.getAnimations()
  .filter((it) => it instanceof CSSTransition)
  .forEach((it) => it.finish())`
