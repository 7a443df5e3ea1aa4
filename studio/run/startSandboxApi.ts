import {createApp} from '../../api/app.ts'
import {createServices} from '../../api/createServices.ts'
import {readEnvironment} from '../../api/environment.ts'
import {serveOnNode} from '../../api/node.ts'
import {SANDBOX_PEOPLE, SANDBOX_ROBOT, type SandboxPerson} from '../sandbox/people.ts'
import {SANDBOX_PROJECT, startSandbox, type Sandbox} from '../sandbox/startSandbox.ts'
import type {World} from '../sandbox/world.ts'
import {portsFrom, studioUrl, type Ports} from './ports.ts'
import {quietLog} from './quietLog.ts'

export interface SandboxProduct {
  api: string
  lake: string
  stripe: string
  clerk: string
  /** Sanity tokens of the people who can sign in. */
  tokens: Record<SandboxPerson, string>
  sandbox: Sandbox
  close: () => Promise<void>
}

/** The sandbox services and, on top of them, the same API that runs in production. */
export async function startSandboxApi(
  world: World,
  ports: Ports = portsFrom(0),
): Promise<SandboxProduct> {
  const sandbox = await startSandbox(world, ports)
  const environment = readEnvironment({
    SANITY_PROJECT_ID: SANDBOX_PROJECT.projectId,
    SANITY_DATASET: SANDBOX_PROJECT.dataset,
    SANITY_API_TOKEN: SANDBOX_ROBOT.token,
    SANITY_API_HOST: sandbox.urls.lake,
    STRIPE_SECRET_KEY: sandbox.stripe.secretKey,
    STRIPE_API_HOST: sandbox.urls.stripe,
    CLERK_SECRET_KEY: sandbox.clerk.secretKey,
    CLERK_API_URL: sandbox.urls.clerk,
    PASS_SUPPORT_ALLOWED_ORIGINS: studioUrl(ports.studio),
  })
  const app = createApp(
    createServices(environment, {
      clock: sandbox.clock.now,
      log: quietLog(),
    }),
  )
  const server = await serveOnNode(app, ports.api)
  return {
    api: server.url,
    ...sandbox.urls,
    tokens: {
      owner: SANDBOX_PEOPLE.owner.token,
      editor: SANDBOX_PEOPLE.editor.token,
      viewer: SANDBOX_PEOPLE.viewer.token,
    },
    sandbox,
    close: async () => {
      await server.close()
      await sandbox.close()
    },
  }
}
