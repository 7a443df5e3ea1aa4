import {readFile} from 'node:fs/promises'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {storedNoteOf} from '../../api/audit/storedNoteOf.ts'
import {REASONS, type AuditNote} from '../../schemas/rules/audit/auditNote.ts'
import {sealNote} from '../../schemas/rules/audit/sealNote.ts'
import {seedWorld} from '../../studio/sandbox/seed/seedWorld.ts'
import {axeViolations} from './support/axeViolations.ts'
import {launchBrowser} from './support/launchBrowser.ts'
import {openStudio, type StudioOptions} from './support/openStudio.ts'
import {keepScreenshot} from './support/screenshots.ts'
import {startProduct, type Product} from './support/startProduct.ts'

const NOTES = 2000

let browser: Browser
let product: Product

beforeAll(async () => {
  browser = await launchBrowser()
  const world = seedWorld()
  product = await startProduct(inject('studioFolder'), {
    ...world,
    sanity: [...world.sanity, ...trail()],
  })
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

/** One a minute, each sealed and following the one before. */
function* trail() {
  let before: AuditNote | null = null
  for (let index = 0; index < NOTES; index += 1) {
    before = noteOf(index, before)
    yield storedNoteOf(before)
  }
}

function noteOf(index: number, before: AuditNote | null): AuditNote {
  const id = `subscription-${index}`
  const document = {_id: id, _type: 'subscription', passName: `Pass ${index % 7}`}
  return sealNote({
    id: `passAuditNote.old${index}`,
    schoolId: 'dancecity',
    schoolName: 'Dancecity',
    schoolCurrency: 'nok',
    studentId: `student-${index % 50}`,
    at: new Date(Date.parse('2025-01-01T00:00:00Z') + index * 60_000).toISOString(),
    actor: {id: 'ada', name: 'Ada Admin', role: 'administrator', via: 'sanity'},
    action: 'deactivate',
    reason: REASONS[index % REASONS.length] ?? 'other',
    note: `Number ${index}: checked with the student on the phone.`,
    intent: {action: 'deactivate', schoolId: 'dancecity', studentId: 'x', targetId: id},
    planHash: String(index).padStart(64, '0'),
    changes: [
      {
        documentId: id,
        documentType: 'subscription',
        operation: 'patch',
        revision: 'r',
        before: {...document, isActive: true},
        after: {...document, isActive: false},
        fields: [{field: 'isActive', before: true, after: false, rule: 'written-by-tool'}],
      },
    ],
    confirmed: [],
    purchase: null,
    evidence: {
      kind: 'receipt',
      reference: `Receipt ${index}`,
      paidAt: '2025-01-01T00:00:00Z',
      amountMinor: 25_000,
    },
    passMatchMethod: null,
    stripeConfirmed: index % 3 !== 0,
    findings: [{code: 'subscription-duplicate', subjectId: id, evidence: []}],
    sequence: index + 1,
    previousHash: before?.hash ?? null,
  })
}

const table = (page: Page) => page.getByRole('table', {name: /Repairs made|Utførte rettelser/})

async function openTrail(options: Partial<StudioOptions> = {}, query = '') {
  const studio = await openStudio(browser, {
    url: `${product.studio}/pass-support/audit${query}`,
    ...options,
  })
  await table(studio.page).getByRole('row').nth(5).waitFor()
  return studio
}

test('two thousand notes scroll to the last by themselves, with few rows drawn', async () => {
  const {page, context, faults} = await openTrail()
  const region = page.getByRole('region', {name: 'Repairs made'})
  await region.hover()
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 100_000)
        return table(page).getByText('Number 0:').count()
      },
      {timeout: 60_000},
    )
    .toBe(1)
  expect(await table(page).getByRole('row').count()).toBeLessThan(80)
  expect(faults).toEqual([])
  await context.close()
})

test('a filter is an address: back goes back, a note opens and leads back to it', async () => {
  const {page, context} = await openTrail()
  await page.getByRole('combobox', {name: 'Reason'}).selectOption('goodwill')
  await page.waitForURL(/reason.*goodwill/)
  await page.getByText(/^28\d repairs\./).waitFor()
  await table(page).getByRole('link').first().click()
  await page
    .getByRole('heading', {name: /^Pass (?:taken|deactivated|ended)/i})
    .or(page.getByRole('heading', {level: 2}))
    .first()
    .waitFor()
  await page.getByText(/^Receipt \d+$/).waitFor()
  await keepScreenshot(page, 'audit-note-light')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('link', {name: 'Back to all repairs'}).click()
  await page.getByText(/^28\d repairs\./).waitFor()
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await page.getByText(/^2,?000 repairs\./).waitFor()
  await context.close()
})

test('the download holds what the filter shows', async () => {
  const {page, context} = await openTrail()
  await page.getByRole('combobox', {name: 'Reason'}).selectOption('goodwill')
  await page.getByText(/^28\d repairs\./).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Download CSV'}).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(text.trim().split('\r\n').length).toBeGreaterThan(280)
  expect(text).toContain('"nok"')
  await page.getByText(/^Saved as repairs-/).waitFor()
  await context.close()
})

const LOOKS: (Partial<StudioOptions> & {name: string})[] = [
  {name: 'light', colorScheme: 'light'},
  {name: 'dark', colorScheme: 'dark'},
  {name: 'narrow', width: 360, height: 800},
  {name: 'narrowest', width: 320, height: 700},
  {name: 'nb', locale: 'nb-NO'},
]

test.each(LOOKS)('$name: nothing for axe to find, nothing wider than the window', async (look) => {
  const {name, ...options} = look
  const {page, context} = await openTrail(options)
  await page.locator('details summary').first().click()
  await keepScreenshot(page, `audit-trail-${name}`)
  expect(await axeViolations(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
  await context.close()
})
