import type {TestProject} from 'vitest/node'
import {buildStudio} from '../../studio/run/buildStudio.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    studioFolder: string
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide('studioFolder', await buildStudio())
}
