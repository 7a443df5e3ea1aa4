import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {expect, onTestFinished, test} from 'vitest'
import {createClock} from '../../studio/sandbox/clock.ts'
import {SANDBOX_PEOPLE} from '../../studio/sandbox/people.ts'
import {createClerkSandbox} from '../../studio/sandbox/clerk/createClerkSandbox.ts'
import {createLake} from '../../studio/sandbox/lake/createLake.ts'
import {createStripeSandbox} from '../../studio/sandbox/stripe/createStripeSandbox.ts'
import {seedWorld} from '../../studio/sandbox/seed/seedWorld.ts'
import {oneOfEach} from '../sandbox/stripe/oneOfEach.ts'
import {NOW, SCHOOL} from '../sandbox/stripe/startStripe.ts'

/** Empty, so that a developer's own `.env` plays no part. */
const NOTHING = {
  CHECK_STRIPE_SECRET_KEY: '',
  CHECK_STRIPE_ACCOUNT: '',
  CHECK_STRIPE_API_HOST: '',
  CHECK_SANITY_PROJECT_ID: '',
  CHECK_SANITY_DATASET: '',
  CHECK_SANITY_API_TOKEN: '',
  CHECK_SANITY_API_HOST: '',
  CHECK_CLERK_SECRET_KEY: '',
  CHECK_CLERK_API_URL: '',
}

async function runLive(variables: Partial<typeof NOTHING>) {
  const child = spawn('npm', ['run', '--silent', 'test:live'], {
    env: {...process.env, ...NOTHING, ...variables, NO_COLOR: '1'},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  const [code]: unknown[] = await once(child, 'close')
  return {code, said}
}

test('without variables it asks nothing and says which are missing', async () => {
  const {code, said} = await runLive({})
  expect(code).toBe(0)
  for (const name of [
    'STRIPE_SECRET_KEY',
    'SANITY_DATASET',
    'SANITY_API_TOKEN',
    'CLERK_SECRET_KEY',
  ]) {
    expect(said).toContain(`CHECK_${name}`)
  }
  expect(said).toContain('Nothing was asked.')
})

test('a live key and the production dataset stop it, and no key is shown', async () => {
  const {code, said} = await runLive({
    CHECK_STRIPE_SECRET_KEY: 'sk_live_neverShown',
    CHECK_CLERK_SECRET_KEY: 'sk_live_neverShown',
    CHECK_SANITY_PROJECT_ID: 'abc123de',
    CHECK_SANITY_DATASET: 'production',
    CHECK_SANITY_API_TOKEN: 'tokenNeverShown',
  })
  expect(code).toBe(1)
  expect(said).toContain('CHECK_STRIPE_SECRET_KEY is no key of the test mode')
  expect(said).toContain('CHECK_CLERK_SECRET_KEY is no key of the test mode')
  expect(said).toContain('CHECK_SANITY_DATASET is "production"')
  expect(said).not.toMatch(/neverShown/i)
})

test('with variables it asks every service, and leaves its dataset as it was', async () => {
  const clock = createClock(NOW)
  const stripe = createStripeSandbox({world: {...oneOfEach, mode: 'test'}, clock})
  const clerk = createClerkSandbox({users: seedWorld().clerk.users, clock})
  const owner = SANDBOX_PEOPLE.owner
  const documents = [{_id: 'there-before', _type: 'pass'}]
  const place = {projectId: 'sandbox0', dataset: 'contract-check'}
  const lake = createLake({...place, documents, users: [owner], clock})
  const services = [stripe, clerk, lake]
  onTestFinished(async () => void (await Promise.all(services.map((service) => service.close()))))
  const [stripeUrl, clerkUrl, lakeUrl] = [
    await stripe.listen(0),
    await clerk.listen(0),
    await lake.listen(0),
  ]
  const before = lake.documents()

  const {code, said} = await runLive({
    CHECK_STRIPE_SECRET_KEY: stripe.secretKey,
    CHECK_STRIPE_ACCOUNT: SCHOOL,
    CHECK_STRIPE_API_HOST: stripeUrl,
    CHECK_SANITY_PROJECT_ID: place.projectId,
    CHECK_SANITY_DATASET: place.dataset,
    CHECK_SANITY_API_TOKEN: owner.token,
    CHECK_SANITY_API_HOST: lakeUrl,
    CHECK_CLERK_SECRET_KEY: clerk.secretKey,
    CHECK_CLERK_API_URL: clerkUrl,
  })

  expect(said).toContain('Test Files  3 passed (3)')
  expect(code).toBe(0)
  expect(stripe.requests().length).toBeGreaterThan(10)
  expect(clerk.requests().length).toBeGreaterThan(5)
  expect(lake.requests().some(({path}) => path.includes('/data/mutate/'))).toBe(true)
  expect(lake.documents()).toEqual(before)
})
