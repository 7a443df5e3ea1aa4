import {createApp} from '../../api/app.ts'
import {createServices} from '../../api/createServices.ts'
import {readEnvironment} from '../../api/environment.ts'
import {serveOnNode} from '../../api/node.ts'
import {SANDBOX_PEOPLE, type SandboxPerson} from '../sandbox/people.ts'
import {startSandbox, type Sandbox} from '../sandbox/startSandbox.ts'
import type {World} from '../sandbox/world.ts'
import {portsFrom, studioUrl, type Ports} from './ports.ts'
import {quietLog} from './quietLog.ts'
import {sandboxEnvironment} from './sandboxEnvironment.ts'

export interface SandboxProduct {
  api: string
  lake: string
  stripe: string
  clerk: string
  /** Shows the messages that were sent to students. */
  mailer: string
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
  const environment = readEnvironment(sandboxEnvironment(sandbox, studioUrl(ports.studio)))
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
