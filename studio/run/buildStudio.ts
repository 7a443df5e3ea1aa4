import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'vite'

const site = fileURLToPath(new URL('../site', import.meta.url))

/** Builds the sample Studio once, for any port and any project: what differs is written into the page when it is served. */
export async function buildStudio(): Promise<string> {
  const outDir = path.resolve(site, '../../dist/studio')
  await build({
    configFile: false,
    root: site,
    logLevel: 'error',
    base: '/',
    define: {
      'process.env.NODE_ENV': JSON.stringify('production'),
      'process.env': '{}',
    },
    resolve: {dedupe: ['react', 'react-dom', 'styled-components', 'sanity', '@sanity/ui']},
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 100_000,
    },
  })
  return outDir
}
