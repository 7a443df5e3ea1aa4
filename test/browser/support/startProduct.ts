import {createServer} from 'node:net'
import {portsFrom, studioUrl} from '../../../studio/run/ports.ts'
import {serveStudio} from '../../../studio/run/serveStudio.ts'
import {startSandboxApi, type SandboxProduct} from '../../../studio/run/startSandboxApi.ts'
import {seedWorld} from '../../../studio/sandbox/seed/seedWorld.ts'
import {SANDBOX_PROJECT} from '../../../studio/sandbox/startSandbox.ts'
import type {World} from '../../../studio/sandbox/world.ts'

export interface Product extends SandboxProduct {
  studio: string
}

/** The whole product as `npm start` runs it, on free ports, with the seed as new. */
export async function startProduct(
  studioFolder: string,
  world: World = seedWorld(),
): Promise<Product> {
  // The API must know the Studio's address before the Studio can be told the API's.
  const port = await freePort()
  const services = await startSandboxApi(world, {...portsFrom(0), studio: port})
  const studio = await serveStudio(
    studioFolder,
    {
      ...SANDBOX_PROJECT,
      apiUrl: services.api,
      lakeUrl: services.lake,
      sandboxTokens: services.tokens,
    },
    port,
  )
  return {
    ...services,
    studio: studioUrl(port),
    close: async () => {
      await studio.close()
      await services.close()
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('No free port'))
      })
    })
  })
}
