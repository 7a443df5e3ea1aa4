import {seedWorld} from '../sandbox/seed/seedWorld.ts'
import {closeWhenStopped} from './closeWhenStopped.ts'
import {assertFree, portBase, portsFrom} from './ports.ts'
import {sandboxNow} from './sandboxNow.ts'
import {startSandboxApi} from './startSandboxApi.ts'

/**
 * `npm run sandbox`: the local services and the API, without the Studio. Prints one line of JSON and runs until SIGTERM.
 * `PORT_BASE` moves the ports; 0 or unset picks free ones. `SANDBOX_NOW` sets the clock.
 */
async function runSandbox(): Promise<void> {
  const ports = portsFrom(portBase(0))
  await assertFree(Object.values(ports))
  const product = await startSandboxApi(seedWorld(sandboxNow()), ports)
  closeWhenStopped(product.close)
  const {api, lake, stripe, clerk, tokens} = product
  console.log(JSON.stringify({api, lake, stripe, clerk, tokens}))
}

runSandbox().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
