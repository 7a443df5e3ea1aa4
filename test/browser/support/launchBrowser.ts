import {existsSync} from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import {chromium, type Browser} from 'playwright-core'

const SYSTEM_BROWSERS = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The system's Chromium where there is one, else the one that ships inside an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const system = SYSTEM_BROWSERS.find((file) => file !== undefined && existsSync(file))
  return chromium.launch({
    executablePath: system ?? (await sparticuz.executablePath()),
    // Not the package's own arguments: they switch web security off, and a CORS fault would go unseen.
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
