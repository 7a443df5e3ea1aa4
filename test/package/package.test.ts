import {execFile} from 'node:child_process'
import {mkdir, readFile, readdir, rm} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {z} from 'zod'

const run = promisify(execFile)

/** Below `node_modules`, so that the unpacked package finds its dependencies as it would in a project. */
const HOST = path.resolve('node_modules/.package-test')
const INSTALLED = path.join(HOST, 'node_modules/sanity-plugin-pass-support')

const manifest = z.object({exports: z.record(z.string(), z.unknown())})
const packed = z.tuple([z.object({filename: z.string()})])

beforeAll(async () => {
  await rm(HOST, {recursive: true, force: true})
  await mkdir(INSTALLED, {recursive: true})
  await run('npm', ['run', 'build'])
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', HOST]
  const {stdout} = await run('npm', pack)
  const [{filename}] = packed.parse(JSON.parse(stdout))
  await run('tar', ['-xzf', path.join(HOST, filename), '-C', INSTALLED, '--strip-components=1'])
}, 180_000)

afterAll(() => rm(HOST, {recursive: true, force: true}))

test('every entry of the packed package can be imported in plain Node', async () => {
  const {exports} = manifest.parse(JSON.parse(await readFile('package.json', 'utf8')))
  const entries = Object.keys(exports).filter((entry) => !entry.endsWith('.json'))
  expect(entries.length).toBeGreaterThan(3)
  for (const entry of entries) {
    const specifier = path.posix.join('sanity-plugin-pass-support', entry)
    const script = `const entry = await import('${specifier}'); console.log(Object.keys(entry).length)`
    const {stdout} = await run('node', ['--input-type=module', '-e', script], {cwd: HOST})
    expect(Number(stdout), `${entry} exports nothing`).toBeGreaterThan(0)
  }
}, 120_000)

test('every entry has types', async () => {
  const files = await readdir(path.join(INSTALLED, 'dist/package'), {recursive: true})
  for (const entry of ['index', 'schemas', 'contract', 'api', 'api/node']) {
    expect(files).toContain(`${entry}.d.ts`)
  }
})

test('what the Studio loads holds no server code', async () => {
  const text = await reachableFrom('index.js')
  for (const forbidden of ['from "stripe"', '@clerk/', 'node:', 'sk_live', 'hono']) {
    expect(text).not.toContain(forbidden)
  }
})

/** The text of an entry and of every chunk that it leads to. */
async function reachableFrom(entry: string): Promise<string> {
  const folder = path.join(INSTALLED, 'dist/package')
  const seen = new Map<string, string>()
  const queue = [path.join(folder, entry)]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue
    const text = await readFile(file, 'utf8')
    seen.set(file, text)
    for (const [, specifier = ''] of text.matchAll(/["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      queue.push(path.resolve(path.dirname(file), specifier))
    }
  }
  return [...seen.values()].join('\n')
}
