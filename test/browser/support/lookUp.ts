import type {Locator, Page} from 'playwright-core'

/** Finds a student as a person does: type, pick from the list, wait for the file. */
export async function lookUp(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('searchbox', {name: 'Find a student'}).fill(typed)
  await page.getByRole('link', {name}).first().click()
  await page.getByRole('heading', {name, level: 2}).waitFor()
}

export function panel(page: Page | Locator, name: string): Locator {
  return page.getByRole('region', {name})
}
