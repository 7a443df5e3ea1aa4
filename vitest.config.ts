import {defineConfig} from 'vitest/config'

export default defineConfig(({mode}) => ({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          // The live suite asks real services: `npm run test:live`.
          exclude: ['test/browser/**', 'test/plugin/**', 'test/package/**', 'test/live/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'plugin',
          environment: 'jsdom',
          include: ['test/plugin/**/*.test.{ts,tsx}'],
          setupFiles: ['test/plugin/setup.ts'],
          testTimeout: 20_000,
        },
      },
      {test: {name: 'package', environment: 'node', include: ['test/package/**/*.test.ts']}},
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/globalSetup.ts'],
          provide: {everyLook: mode === 'screenshots'},
          // One browser and one product for all: the files take turns.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}))
