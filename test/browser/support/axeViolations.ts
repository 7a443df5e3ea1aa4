import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'
import {z} from 'zod'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const violations = z.array(z.object({id: z.string(), nodes: z.array(z.object({html: z.string()}))}))

/** What axe says of the tool and its dialogs. The Studio's own navigation is not ours to judge. */
export async function axeViolations(
  page: Page,
  within = ['main', '[role=dialog]'],
): Promise<string[]> {
  // Without a part to judge, axe judges the whole page.
  if (within.length === 0) return []
  await page.addScriptTag({path: AXE})
  const parts = JSON.stringify(within.map((selector) => [selector]))
  const found = violations.parse(
    await page.evaluate(
      `axe.run({include: ${parts}.filter(([it]) => document.querySelector(it))})
        .then(({violations}) => violations)`,
    ),
  )
  return found.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
}
