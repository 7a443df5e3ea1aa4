import type {Locator, Page} from 'playwright-core'
import {z} from 'zod'
import {planResponse} from '../../../schemas/contract/plan.ts'
import {receipt, type Receipt} from '../../../schemas/contract/repair.ts'
import type {Intent} from '../../../schemas/rules/plan/intent.ts'
import {allTexts} from '../../plugin/partTexts.ts'
import type {Product} from '../support/startProduct.ts'

const TEXTS = {'en-US': await allTexts('en-US'), 'nb-NO': await allTexts('nb-NO')}
export type Locale = keyof typeof TEXTS

/** A state of a screen, and how a person gets there. */
export interface Screen {
  name: string
  /** Signed in as somebody who may only read. */
  as?: 'viewer'
  show: (stage: Stage) => Promise<unknown>
  /** Which parts axe shall judge; without it the tool and its dialogs. */
  judged?: string[]
}

export interface Stage {
  page: Page
  product: Product
  /** The text behind a key of the plugin, in the language of this page. */
  say: (key: string, values?: Record<string, string | number>) => string
  /** Goes to an address of the Studio as the back button does: without loading the page anew. */
  go: (path: string) => Promise<void>
  /** Opens a student's file by its address. */
  file: (schoolId: string, studentId: string) => Promise<void>
  button: (key: string, values?: Record<string, string | number>) => Locator
  dialog: Locator
  /** Lets no answer of the API to such a path through, until the next screen. */
  hold: (path: RegExp, method?: string) => Promise<unknown>
  /** Answers such a path with a problem of the API. */
  refuse: (path: RegExp, status: number, code: string) => Promise<unknown>
  /** Repairs as another person would, from another computer. */
  repair: (intent: Intent, note?: string) => Promise<Receipt>
}

const NEVER = new Promise<void>(() => undefined)

export function createStage(page: Page, product: Product, locale: Locale): Stage {
  const texts: Record<string, string> = TEXTS[locale]
  const say: Stage['say'] = (key, values = {}) => {
    const text = texts[key]
    if (text === undefined) throw new Error(`No text for ${key}`)
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => `${values[name] ?? ''}`)
  }
  const go = async (path: string) => {
    await page.evaluate(
      `history.pushState({}, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
    )
  }
  const call = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`${product.api}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${product.tokens.editor}`,
      },
      body: JSON.stringify(body),
    })
    const json: unknown = await answer.json()
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(json)}`)
    return json
  }
  return {
    page,
    product,
    say,
    go,
    file: async (schoolId, studentId) => {
      await go(`/pass-support/student/${schoolId}/${studentId}`)
      await page.locator('article[aria-busy=false]').waitFor()
      // The story comes last, and pushes what stands below it.
      await page.locator('article').getByText(say('timeline.pending')).waitFor({state: 'detached'})
    },
    button: (key, values) => page.getByRole('button', {name: say(key, values)}).first(),
    dialog: page.getByRole('dialog'),
    hold: (path, method) =>
      page.route(ofApi(product, path), (route) =>
        method === undefined || route.request().method() === method ? NEVER : route.continue(),
      ),
    refuse: (path, status, code) =>
      page.route(ofApi(product, path), (route) =>
        route.request().method() === 'OPTIONS'
          ? route.continue()
          : route.fulfill({
              status,
              contentType: 'application/problem+json',
              headers: {'access-control-allow-origin': '*'},
              body: JSON.stringify(problemOf(status, code)),
            }),
      ),
    repair: async (intent, note = 'Seen on the receipt that the student showed.') => {
      const {plan} = planResponse.parse(await call('/plans', {intent}))
      const {confirmations: confirmed, hash: planHash} = plan
      const reason = 'other'
      return receipt.parse(await call('/repairs', {intent, planHash, reason, note, confirmed}))
    },
  }
}

/** Forgets what the screen before has left: held answers, faults, the text in the search box. */
export async function clearStage({page, product, go}: Stage): Promise<void> {
  await page.unrouteAll({behavior: 'ignoreErrors'})
  await page.context().setOffline(false)
  const {lake, stripe, clerk} = product.sandbox
  for (const {faults} of [lake, stripe, clerk]) faults.clear()
  await go('/pass-support')
  for (const left of ['article', '[role=dialog]']) {
    await page.locator(left).first().waitFor({state: 'detached'})
  }
  await page.getByRole('searchbox').fill('')
}

export function ofApi({api}: Product, path: RegExp): (address: URL) => boolean {
  return ({origin, pathname}) => origin === new URL(api).origin && path.test(pathname)
}

function problemOf(status: number, code: string) {
  return {
    type: 'about:blank',
    title: code,
    status,
    code,
    detail: 'Made up for this test.',
    requestId: 'req_5c1e0b7a',
  }
}

/** The body of an answer of the API, to be changed on its way. */
export const anyJson = z.record(z.string(), z.json())
