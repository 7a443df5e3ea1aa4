import {mkdir, mkdtemp, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import {cruise, type ICruiseResult, type IConfiguration} from 'dependency-cruiser'
import {describe, expect, test} from 'vitest'

const configuration: IConfiguration = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const FOLDERS = ['schemas', 'api', 'plugin', 'studio', 'sanity.config.ts']

describe('who may import whom', () => {
  test('holds for the whole project', async () => {
    expect(await violations(process.cwd(), FOLDERS)).toEqual([])
  })

  test.each([
    ['rules-are-pure', 'schemas/rules/money.ts', 'schemas/contract/plan.ts'],
    ['contract-knows-rules-and-zod', 'schemas/contract/plan.ts', 'api/app.ts'],
    ['documents-know-rules-and-sanity', 'schemas/documents/pass.ts', 'schemas/contract/plan.ts'],
    ['api-knows-no-studio', 'api/app.ts', 'plugin/plugin.ts'],
    ['plugin-knows-no-server', 'plugin/plugin.ts', 'api/app.ts'],
    ['sandbox-stands-alone', 'studio/sandbox/world.ts', 'schemas/rules/money.ts'],
    ['only-runs-start-the-api', 'studio/structure.ts', 'api/app.ts'],
    ['nothing-imports-tests', 'api/app.ts', 'test/helper.ts'],
  ])('%s is noticed when %s imports %s', async (rule, from, to) => {
    const root = await mkdtemp(path.join(os.tmpdir(), 'boundaries-'))
    await plant(root, to, 'export const value = 1\n')
    const specifier = path.posix.relative(path.posix.dirname(from), to)
    const relative = specifier.startsWith('.') ? specifier : `./${specifier}`
    await plant(root, from, `import {value} from '${relative}'\nexport const copy = value\n`)
    expect(await violations(root, [from])).toContain(`${rule}: ${from} → ${to}`)
  })

  test.each(['import {value} from', 'import type {value} from'])(
    'a circle is noticed: %s',
    async (importing) => {
      const root = await mkdtemp(path.join(os.tmpdir(), 'boundaries-'))
      const fileWith = (other: string) =>
        `${importing} './${other}.ts'\nexport const value = 1\nexport type Copy = typeof value\n`
      await plant(root, 'api/first.ts', fileWith('second'))
      await plant(root, 'api/second.ts', fileWith('first'))
      expect(await violations(root, ['api'])).toContain('no-cycles: api/first.ts → api/second.ts')
    },
  )
})

async function plant(root: string, file: string, content: string): Promise<void> {
  const target = path.join(root, file)
  await mkdir(path.dirname(target), {recursive: true})
  await writeFile(target, content)
}

async function violations(baseDir: string, places: string[]): Promise<string[]> {
  const {forbidden, options} = configuration
  const {output} = await cruise(places, {
    ...options,
    // Planted files stand in a folder of their own, without a configuration of TypeScript.
    ...(baseDir === process.cwd() ? {} : {tsConfig: {}}),
    baseDir,
    ruleSet: {forbidden: forbidden ?? []},
    validate: true,
  })
  return isResult(output)
    ? output.summary.violations.map(({rule, from, to}) => `${rule.name}: ${from} → ${to}`)
    : [output]
}

function isResult(output: ICruiseResult | string): output is ICruiseResult {
  return typeof output !== 'string'
}
