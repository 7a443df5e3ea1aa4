import {mkdir} from 'node:fs/promises'
import path from 'node:path'
import type {Page} from 'playwright-core'

const FOLDER = path.resolve('test-results/screenshots')

/** Taller than this, nobody looks at a picture, and the browser draws none. */
const TALLEST = 8000

/** Keeps what the screen looks like at this moment, for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, {recursive: true})
  await page.screenshot({path: path.join(FOLDER, `${name}.png`)})
}

/** The same with all that would have to be scrolled to: the window grows until nothing does. */
export async function keepWhole(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  if (before === null) return keepScreenshot(page, name)
  const hidden = Number(await page.evaluate(HIDDEN_BELOW))
  if (hidden > 0) {
    await page.setViewportSize({...before, height: Math.min(before.height + hidden, TALLEST)})
  }
  await keepScreenshot(page, name)
  await page.setViewportSize(before)
}

/** How far the part that scrolls furthest scrolls down. */
const HIDDEN_BELOW = `Math.max(0, ...[...document.querySelectorAll('*')]
  .filter((it) => /auto|scroll/.test(getComputedStyle(it).overflowY))
  .map((it) => it.scrollHeight - it.clientHeight))`
