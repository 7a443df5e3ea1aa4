import type {Browser, BrowserContext, Page} from 'playwright-core'

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
}

/** A fresh profile on one address of the Studio, cut off from the world outside this machine. */
export async function openStudio(browser: Browser, options: StudioOptions): Promise<OpenStudio> {
  const {url, colorScheme = 'light', width = 1400, height = 1000} = options
  const context = await browser.newContext({colorScheme, viewport: {width, height}})
  const faults: string[] = []
  await context.route(
    (address) => address.hostname !== 'localhost' && !address.hostname.endsWith('.localhost'),
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
