import {SANDBOX_PROJECT} from '../../../studio/sandbox/startSandbox.ts'
import type {Browser, BrowserContext, Page} from 'playwright-core'

const THIS_MACHINE = /^(?:127\.0\.0\.1|localhost|.+\.localhost)$/

/** Long enough for a busy machine, short enough to see soon what a step waits for in vain. */
const PATIENCE_MS = 15_000

/** Hosts that every Studio asks and that nothing depends on: fonts, version check, telemetry. */
const TOLERATED = /(?:^|\.)(?:sanity-cdn\.com|sanity\.io)$/

export interface OpenStudio {
  page: Page
  context: BrowserContext
  /** Addresses outside this machine that were asked and should not have been; errors that the page threw. */
  faults: string[]
}

export interface StudioOptions {
  url: string
  colorScheme?: 'light' | 'dark'
  width?: number
  height?: number
  /** The Studio's language, as if the person had chosen it before. */
  locale?: string
}

/** A fresh profile on one address of the Studio, cut off from the world outside this machine. */
export async function openStudio(browser: Browser, options: StudioOptions): Promise<OpenStudio> {
  const {url, colorScheme = 'light', width = 1400, height = 1000, locale = 'en-US'} = options
  const context = await browser.newContext({colorScheme, viewport: {width, height}})
  context.setDefaultTimeout(PATIENCE_MS)
  const key = `sanity-locale:${SANDBOX_PROJECT.projectId}:default`
  await context.addInitScript(`localStorage.setItem('${key}', '${locale}')`)
  const faults: string[] = []
  await context.route(
    (address) => !THIS_MACHINE.test(address.hostname),
    async (route) => {
      const {hostname} = new URL(route.request().url())
      if (!TOLERATED.test(hostname)) faults.push(`asked ${hostname}`)
      await route.abort()
    },
  )
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(url)
  return {page, context, faults}
}
