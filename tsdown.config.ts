import {defineConfig} from 'tsdown'

/** One package, several entries, so that a server never loads React and a Studio never loads a secret's client. */
export default defineConfig({
  entry: {
    index: 'plugin/index.ts',
    schemas: 'schemas/documents/index.ts',
    contract: 'schemas/contract/index.ts',
    api: 'api/index.ts',
    'api/node': 'api/node.ts',
  },
  outDir: 'dist/package',
  format: 'esm',
  platform: 'neutral',
  deps: {neverBundle: [/^node:/]},
  target: 'es2022',
  dts: true,
  clean: true,
})
