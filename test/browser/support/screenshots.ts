import {mkdir} from 'node:fs/promises'
import path from 'node:path'
import type {Page} from 'playwright-core'

const FOLDER = path.resolve('test-results/screenshots')

/** Keeps what the screen looks like at this moment, for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, {recursive: true})
  await page.screenshot({path: path.join(FOLDER, `${name}.png`)})
}
