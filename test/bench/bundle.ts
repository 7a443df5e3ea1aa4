import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {build} from 'vite'

const BYTES_IN_KB = 1000

/** Libraries that a Studio has anyway, so that the plugin does not add them. */
const OF_THE_STUDIO =
  /^(?:sanity|react|react-dom|styled-components|@sanity\/(?:ui|icons|client))(?:\/|$)/

/** Texts of the languages that a person does not read are not loaded. */
const OTHER_LANGUAGE = 'plugin/i18n/nb/'

const TOOL = /plugin\/tool\/PassSupportTool\.tsx$/
const LANGUAGE = /plugin\/i18n\/en\/resources\.ts$/

/**
 * What the plugin adds to a Studio's bundle: what every page loads, and what the tool loads beside that from opening it to a
 * student's file, in one language. Dialogs, the timeline and the other parts of the tool are fetched when they are opened;
 * `laterGzipKb` is all of these together.
 */
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
  const sizes = new Map<string, Chunk>()
  for (const chunk of chunks) {
    if (chunk.type !== 'chunk' || chunk.facadeModuleId?.includes(OTHER_LANGUAGE)) continue
    const {fileName, imports, isEntry, facadeModuleId} = chunk
    const isTool = TOOL.test(facadeModuleId ?? '') || LANGUAGE.test(facadeModuleId ?? '')
    sizes.set(fileName, {bytes: gzipSync(chunk.code).byteLength, imports, isEntry, isTool})
  }
  const first = reachable(sizes, ({isEntry}) => isEntry)
  const opened = reachable(sizes, ({isEntry, isTool}) => isEntry || isTool)
  return {
    firstLoadGzipKb: kilobytes([...sizes].filter(([name]) => first.has(name))),
    toolGzipKb: kilobytes([...sizes].filter(([name]) => opened.has(name) && !first.has(name))),
    ...(process.argv.includes('--json')
      ? {}
      : {laterGzipKb: kilobytes([...sizes].filter(([name]) => !opened.has(name)))}),
  }
}

interface Chunk {
  bytes: number
  /** Those that are loaded with it; not those that it fetches later. */
  imports: string[]
  isEntry: boolean
  isTool: boolean
}

function reachable(sizes: Map<string, Chunk>, isStart: (chunk: Chunk) => boolean): Set<string> {
  const found = new Set<string>()
  const queue = [...sizes].filter(([, chunk]) => isStart(chunk)).map(([name]) => name)
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name) || !sizes.has(name)) continue
    found.add(name)
    queue.push(...(sizes.get(name)?.imports ?? []))
  }
  return found
}

function kilobytes(chunks: [string, {bytes: number}][]): number {
  const bytes = chunks.reduce((sum, [, chunk]) => sum + chunk.bytes, 0)
  return Math.round((bytes / BYTES_IN_KB) * 10) / 10
}
