import {startSandboxApi, type SandboxProduct} from '../../../studio/run/startSandboxApi.ts'
import {serveStudio} from '../../../studio/run/serveStudio.ts'
import {seedWorld} from '../../../studio/sandbox/seed/seedWorld.ts'
import {SANDBOX_PROJECT} from '../../../studio/sandbox/startSandbox.ts'

export interface Product extends SandboxProduct {
  studio: string
}

/** The whole product as `npm start` runs it, on free ports, with the seed as new. */
export async function startProduct(studioFolder: string): Promise<Product> {
  const services = await startSandboxApi(seedWorld())
  const studio = await serveStudio(
    studioFolder,
    {
      ...SANDBOX_PROJECT,
      apiUrl: services.api,
      lakeUrl: services.lake,
      sandboxTokens: services.tokens,
    },
    0,
  )
  return {
    ...services,
    studio: studio.url,
    close: async () => {
      await studio.close()
      await services.close()
    },
  }
}
