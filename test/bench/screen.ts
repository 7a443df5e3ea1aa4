import type {Browser, Page} from 'playwright-core'
import {buildStudio} from '../../studio/run/buildStudio.ts'
import {seedWorld} from '../../studio/sandbox/seed/seedWorld.ts'
import {launchBrowser} from '../browser/support/launchBrowser.ts'
import {openStudio} from '../browser/support/openStudio.ts'
import {startProduct, type Product} from '../browser/support/startProduct.ts'
import {median} from './median.ts'
import {numberOption} from './options.ts'
import {trail} from './trail.ts'

const RUNS = 15
const SEARCHES = [
  {typed: 'jonas berg', name: 'Jonas Berg'},
  {typed: 'maja lind', name: 'Maja Lind'},
]
const WHEEL_STEP = 1500
/** A person turns the wheel some ten times a second. */
const BETWEEN_TURNS_MS = 100
/** Until a Studio that has just opened has done all that it does at its start. */
const SETTLED_MS = 5000

/**
 * In a real browser: from the last letter typed to the students on screen, less the time that the network took; and the
 * longest that the browser was kept busy at a stretch while somebody scrolls through the whole trail.
 *
 * What takes 50 ms or more counts as a long task: that is when a person begins to notice.
 */
export async function benchScreen(): Promise<Record<string, number>> {
  const notes = numberOption('notes', 2000)
  const world = seedWorld()
  const folder = await buildStudio()
  const product = await startProduct(folder, {
    ...world,
    sanity: [...world.sanity, ...trail(notes)],
  })
  const browser = await launchBrowser()
  try {
    return {
      ...(await typing(browser, product)),
      notes,
      ...(await scrolling(browser, product, notes)),
    }
  } finally {
    await browser.close()
    await product.close()
  }
}

async function typing(browser: Browser, product: Product) {
  const {page} = await openStudio(browser, {url: `${product.studio}/pass-support`})
  const box = page.getByRole('searchbox')
  // The Studio builds its page a second time shortly after it first showed it.
  await box.waitFor()
  await page.waitForTimeout(SETTLED_MS)
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    for (const {typed, name} of SEARCHES) {
      await box.fill('')
      await page.getByRole('link', {name}).waitFor({state: 'detached'})
      const time = page.evaluate(timeOfSearch, name)
      await box.fill(typed)
      times.push(Math.round(await time))
    }
  }
  return {typingToResultsMs: median(times), slowestTypingMs: Math.max(...times)}
}

/** Runs in the page. From the text typed next until a link with this name is drawn, without what the request took. */
function timeOfSearch(name: string): Promise<number> {
  performance.clearResourceTimings()
  return new Promise((resolve) => {
    let typedAt = Infinity
    document.addEventListener('input', () => (typedAt = performance.now()), {
      once: true,
      capture: true,
    })
    const look = () => {
      const links = [...document.querySelectorAll('a')]
      if (typedAt === Infinity || !links.some(({textContent}) => textContent.includes(name))) {
        requestAnimationFrame(look)
        return
      }
      const request = performance
        .getEntriesByType('resource')
        .findLast((entry) => entry.name.includes('/students?'))
      resolve(performance.now() - typedAt - (request?.duration ?? 0))
    }
    look()
  })
}

async function scrolling(browser: Browser, product: Product, notes: number) {
  const {page} = await openStudio(browser, {url: `${product.studio}/pass-support/audit`})
  const region = page.getByRole('region', {name: 'Repairs made'})
  await region.getByRole('row').nth(5).waitFor()
  await page.waitForTimeout(SETTLED_MS)
  await region.hover()
  const tasks = await page.evaluateHandle(longTasks)
  let last = 0
  while (last < notes) {
    await page.mouse.wheel(0, WHEEL_STEP)
    await page.waitForTimeout(BETWEEN_TURNS_MS)
    last = await lastRow(page)
  }
  const durations = await tasks.jsonValue()
  return {longTasks: durations.length, longestTaskMs: Math.round(Math.max(0, ...durations))}
}

/** Runs in the page: how long each task took that kept the browser busy for 50 ms or more, from now on. */
function longTasks(): number[] {
  const durations: number[] = []
  new PerformanceObserver((list) => {
    durations.push(...list.getEntries().map(({duration}) => duration))
  }).observe({type: 'longtask'})
  return durations
}

/** How far down the trail the lowest row is that is drawn. */
async function lastRow(page: Page): Promise<number> {
  const row = page.getByRole('row').last()
  return Number(await row.getAttribute('aria-rowindex')) - 1
}
