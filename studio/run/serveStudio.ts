import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {serveStatic} from '@hono/node-server/serve-static'
import {Hono} from 'hono'
import {serveOnNode, type RunningServer} from '../../api/node.ts'
import {ENVIRONMENT_ELEMENT_ID, type StudioEnvironment} from '../environment.ts'

const PLACE = '<!-- studio-environment -->'

/** Serves a built Studio. Every path that is no file is the Studio's own, so it gets the page. */
export async function serveStudio(
  folder: string,
  environment: StudioEnvironment,
  port: number,
): Promise<RunningServer> {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8')
  const withEnvironment = page.replace(PLACE, environmentElement(environment))
  const app = new Hono()
    .use('/assets/*', serveStatic({root: path.relative(process.cwd(), folder)}))
    .get('*', (context) => context.html(withEnvironment))
  return serveOnNode(app, port)
}

function environmentElement(environment: StudioEnvironment): string {
  // "<" could end the element early; JSON may carry it escaped.
  const text = JSON.stringify(environment).replaceAll('<', '\\u003c')
  return `<script type="application/json" id="${ENVIRONMENT_ELEMENT_ID}">${text}</script>`
}
