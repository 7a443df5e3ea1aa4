import {existsSync} from 'node:fs'
import {buildStudio} from './buildStudio.ts'
import {closeWhenStopped} from './closeWhenStopped.ts'
import {assertFree, portBase, portsFrom, studioUrl} from './ports.ts'
import {serveStudio} from './serveStudio.ts'
import {startServices} from './startServices.ts'

/** `npm start`: the API and the sample Studio, on the sandbox or, when `.env` names them, on the real services. */
const DEFAULT_BASE = 3333

async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const ports = portsFrom(portBase(DEFAULT_BASE))
  await assertFree(Object.values(ports))
  console.log('Starting … building the Studio takes some ten seconds.')
  const [services, folder] = await Promise.all([startServices(ports), buildStudio()])
  const studio = await serveStudio(folder, services.studioEnvironment, ports.studio)
  closeWhenStopped(async () => {
    await studio.close()
    await services.close()
  })
  console.log(`\n  Studio  ${studioUrl(ports.studio)}/pass-support\n  API     ${services.api}`)
  for (const line of services.remarks) console.log(`  ${line}`)
  console.log('\nStop with Ctrl+C.')
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
