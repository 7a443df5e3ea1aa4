import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import type {TestProject} from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    studioFolder: string
    /** Whether every screen is pictured in every look. */
    everyLook: boolean
  }
}

const BUILD = `import {buildStudio} from './studio/run/buildStudio.ts'; await buildStudio()`

/** Builds the Studio in a process of its own: in this one NODE_ENV is "test", and React would be built for that. */
export default async function setup(project: TestProject): Promise<void> {
  await promisify(execFile)('node', ['--input-type=module', '-e', BUILD], {
    env: {...process.env, NODE_ENV: 'production'},
  })
  project.provide('studioFolder', path.resolve('dist/studio'))
}
