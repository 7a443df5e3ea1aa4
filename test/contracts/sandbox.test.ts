import {createClient} from '@sanity/client'
import {describe, onTestFinished} from 'vitest'
import {createClock} from '../../studio/sandbox/clock.ts'
import {createStripeSandbox} from '../../studio/sandbox/stripe/createStripeSandbox.ts'
import {oneOfEach} from '../sandbox/stripe/oneOfEach.ts'
import {NOW, SCHOOL} from '../sandbox/stripe/startStripe.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {seedWorld} from '../../studio/sandbox/seed/seedWorld.ts'
import {SANDBOX_PROJECT, startSandbox} from '../../studio/sandbox/startSandbox.ts'
import {clerkContract} from './clerk.ts'
import {testContract} from './contract.ts'
import {lakeContract} from './lake.ts'
import {stripeContract} from './stripe.ts'

/** The sandbox keeps what the product relies on in the real services. `npm run test:live` asks those. */
async function startSeed() {
  const sandbox = await startSandbox(seedWorld())
  onTestFinished(() => sandbox.close())
  return sandbox
}

describe('Stripe', () => {
  testContract(stripeContract, async () => {
    const sandbox = createStripeSandbox({world: oneOfEach, clock: createClock(NOW)})
    const base = await sandbox.listen(0)
    onTestFinished(() => sandbox.close())
    return {base, secretKey: sandbox.secretKey, account: SCHOOL}
  })
})

describe('Content Lake', () => {
  testContract(lakeContract, async () => {
    const sandbox = await startSeed()
    const stranger = createClient({
      ...SANDBOX_PROJECT,
      apiHost: sandbox.urls.lake,
      // oxlint-disable-next-line typescript/no-deprecated -- Node does not resolve sandbox0.localhost
      useProjectHostname: false,
      apiVersion: '2025-02-19',
      useCdn: false,
    })
    const client = stranger.withConfig({token: SANDBOX_PEOPLE.owner.token})
    return {client, stranger, prefix: 'contract'}
  })
})

describe('Clerk', () => {
  testContract(clerkContract, async () => {
    const sandbox = await startSeed()
    return {apiUrl: sandbox.urls.clerk, secretKey: sandbox.clerk.secretKey}
  })
})
