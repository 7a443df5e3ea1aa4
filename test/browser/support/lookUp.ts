import type {Locator, Page} from 'playwright-core'

const TRIES = 5
const A_MOMENT_MS = 3000

/** Finds a student as a person does: type, pick from the list, wait for the file. */
export async function lookUp(page: Page, typed: string, name: string): Promise<void> {
  const hit = page.getByRole('link', {name}).first()
  await typeUntil(page, typed, hit)
  await hit.click()
  await page.getByRole('heading', {name, level: 2}).waitFor()
}

/**
 * Types into the search box until what is to be found shows. The Studio builds its page a second time shortly after it first
 * showed it, and what was typed before that is gone; a person types it again.
 */
export async function typeUntil(page: Page, typed: string, found: Locator): Promise<void> {
  const box = page.getByRole('searchbox')
  for (let left = TRIES; left > 0; left -= 1) {
    await box.fill(typed)
    try {
      await found.waitFor({timeout: A_MOMENT_MS})
      return
    } catch (error) {
      if (left === 1) throw error
    }
  }
}

export function panel(page: Page | Locator, name: string): Locator {
  return page.getByRole('region', {name})
}
