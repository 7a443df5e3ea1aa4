import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {build} from 'vite'

const BYTES_IN_KB = 1000

/** Libraries that a Studio has anyway, so that the plugin does not add them. */
const OF_THE_STUDIO =
  /^(?:sanity|react|react-dom|styled-components|@sanity\/(?:ui|icons|client))(?:\/|$)/

/** Texts of the languages that a person does not read are not loaded. */
const OTHER_LANGUAGE = 'plugin/i18n/nb/'

/** What the plugin adds to a Studio's bundle: what every page loads, and what the tool and its dialogs load when opened. */
export async function benchBundle(): Promise<Record<string, number>> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': JSON.stringify('production')},
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: {entry: path.resolve('plugin/index.ts'), formats: ['es']},
      rolldownOptions: {external: OF_THE_STUDIO},
    },
  })
  const chunks = [output].flat().flatMap((result) => ('output' in result ? result.output : []))
  const sizes = new Map<string, {bytes: number; imports: string[]; entry: boolean}>()
  for (const chunk of chunks) {
    if (chunk.type !== 'chunk' || chunk.facadeModuleId?.includes(OTHER_LANGUAGE)) continue
    const bytes = gzipSync(chunk.code).byteLength
    sizes.set(chunk.fileName, {bytes, imports: chunk.imports, entry: chunk.isEntry})
  }
  const first = new Set<string>()
  const queue = [...sizes].filter(([, {entry}]) => entry).map(([name]) => name)
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (first.has(name) || !sizes.has(name)) continue
    first.add(name)
    queue.push(...(sizes.get(name)?.imports ?? []))
  }
  return {
    firstLoadGzipKb: kilobytes([...sizes].filter(([name]) => first.has(name))),
    toolGzipKb: kilobytes([...sizes].filter(([name]) => !first.has(name))),
  }
}

function kilobytes(chunks: [string, {bytes: number}][]): number {
  const bytes = chunks.reduce((sum, [, chunk]) => sum + chunk.bytes, 0)
  return Math.round((bytes / BYTES_IN_KB) * 10) / 10
}
