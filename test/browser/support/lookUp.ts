import type {Locator, Page} from 'playwright-core'

/** Finds a student as a person does: type, pick from the list, wait for the file. */
export async function lookUp(page: Page, typed: string, name: string): Promise<void> {
  const hit = page.getByRole('link', {name}).first()
  await page.getByRole('searchbox').fill(typed)
  await hit.click()
  await page.getByRole('heading', {name, level: 2}).waitFor()
}

export function panel(page: Page | Locator, name: string): Locator {
  return page.getByRole('region', {name})
}
