import {createApp} from '../../api/app.ts'
import {createServices} from '../../api/createServices.ts'
import {readEnvironment} from '../../api/environment.ts'
import {serveOnNode} from '../../api/node.ts'
import type {StudioEnvironment} from '../environment.ts'
import {seedWorld} from '../sandbox/seed/seedWorld.ts'
import {SANDBOX_PROJECT} from '../sandbox/startSandbox.ts'
import {studioUrl, type Ports} from './ports.ts'
import {quietLog} from './quietLog.ts'
import {sandboxNow} from './sandboxNow.ts'
import {startSandboxApi} from './startSandboxApi.ts'

export interface StartedServices {
  api: string
  studioEnvironment: StudioEnvironment
  /** What a person should know about this run. */
  remarks: string[]
  close: () => Promise<void>
}

const REAL = /^(?:SANITY|STRIPE|CLERK)_(?!STUDIO_)/

/** The real services when any of them is named in the environment (then all must be), the sandbox otherwise. */
export function startServices(ports: Ports): Promise<StartedServices> {
  const named = Object.entries(process.env).some(
    ([name, value]) => REAL.test(name) && value !== undefined && value !== '',
  )
  return named ? startReal(ports) : startOnSandbox(ports)
}

async function startOnSandbox(ports: Ports): Promise<StartedServices> {
  const now = sandboxNow()
  const product = await startSandboxApi(seedWorld(now), ports)
  return {
    api: product.api,
    studioEnvironment: {
      ...SANDBOX_PROJECT,
      apiUrl: product.api,
      lakeUrl: product.lake,
      sandboxTokens: product.tokens,
    },
    remarks: [
      `Sandbox: it is ${now}. Look up maja.lind@example.com or jonas.berg@example.com.`,
      `Messages to students come in at ${product.mailer}, and go no further.`,
      'You are signed in as the owner; add ?as=viewer or ?as=editor to the address to be another, ?lang=nb for Norwegian.',
    ],
    close: product.close,
  }
}

async function startReal(ports: Ports): Promise<StartedServices> {
  const environment = readEnvironment({
    PASS_SUPPORT_ALLOWED_ORIGINS: studioUrl(ports.studio),
    ...process.env,
  })
  const app = createApp(createServices(environment, {log: quietLog()}))
  const server = await serveOnNode(app, ports.api)
  const {SANITY_PROJECT_ID: projectId, SANITY_DATASET: dataset} = environment
  return {
    api: server.url,
    studioEnvironment: {projectId, dataset, apiUrl: server.url},
    remarks: [
      `Real services: Sanity project ${projectId}, dataset ${dataset}.`,
      `Sanity must know this Studio: add ${studioUrl(ports.studio)} with credentials under API > CORS origins.`,
    ],
    close: () => server.close(),
  }
}
