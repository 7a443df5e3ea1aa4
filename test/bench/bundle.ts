import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {build} from 'vite'

const BYTES_IN_KB = 1000

/** Libraries that a Studio has anyway, so that the plugin does not add them. */
const OF_THE_STUDIO =
  /^(?:sanity|react|react-dom|styled-components|@sanity\/(?:ui|icons|client))(?:\/|$)/

/** Texts of the languages that a person does not read are not loaded. */
const OTHER_LANGUAGE = 'plugin/i18n/nb/'

/** A Studio fetches the texts that its plugins register when it starts, whatever it shows. */
const EVERY_PAGE = /plugin\/i18n\/en\/studio\.ts$/
const TOOL = /plugin\/(?:tool\/PassSupportTool\.tsx|i18n\/en\/file\.ts)$/
/** Shown in a student's file, and fetched beside it: the file does not wait for its timeline. */
const TIMELINE = /(?:timeline\/Timeline\.tsx|i18n\/en\/timeline\.ts|contract\/timeline\.ts)$/

/**
 * What the plugin adds to a Studio's bundle, in one language: what every page loads, and what a look-up waits for beside that,
 * from opening the tool to a student's file. A file fetches its timeline beside (`timelineGzipKb`); dialogs and the other
 * parts of the tool are fetched when they are opened (`laterGzipKb`, all of them together).
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
    const {byteLength: bytes} = gzipSync(chunk.code)
    sizes.set(fileName, {bytes, imports, isEntry, module: facadeModuleId ?? ''})
  }
  const first = reachable(sizes, ({isEntry, module}) => isEntry || EVERY_PAGE.test(module))
  const tool = without(
    reachable(sizes, ({module}) => TOOL.test(module)),
    first,
  )
  const timeline = without(
    reachable(sizes, ({module}) => TIMELINE.test(module)),
    first,
    tool,
  )
  const later = without(new Set(sizes.keys()), first, tool, timeline)
  const kilobytes = (names: Set<string>) => kilobytesOf([...names].map((name) => sizes.get(name)))
  const forPeople = {timelineGzipKb: kilobytes(timeline), laterGzipKb: kilobytes(later)}
  return {
    firstLoadGzipKb: kilobytes(first),
    toolGzipKb: kilobytes(tool),
    ...(process.argv.includes('--json') ? {} : forPeople),
  }
}

interface Chunk {
  bytes: number
  /** Those that are loaded with it; not those that it fetches later. */
  imports: string[]
  isEntry: boolean
  /** That it was made for; empty where several share it. */
  module: string
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

function without(names: Set<string>, ...others: Set<string>[]): Set<string> {
  return new Set([...names].filter((name) => !others.some((other) => other.has(name))))
}

function kilobytesOf(chunks: readonly (Chunk | undefined)[]): number {
  const bytes = chunks.reduce((sum, chunk) => sum + (chunk?.bytes ?? 0), 0)
  return Math.round((bytes / BYTES_IN_KB) * 10) / 10
}
