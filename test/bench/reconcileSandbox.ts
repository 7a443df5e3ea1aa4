import {z} from 'zod'
import {sandboxEnvironment} from '../../studio/run/sandboxEnvironment.ts'
import {FJORDSTEG_ACCOUNT} from '../../studio/sandbox/seed/fjordsteg.ts'
import {seedWorld} from '../../studio/sandbox/seed/seedWorld.ts'
import {startSandbox} from '../../studio/sandbox/startSandbox.ts'
import type {WorldDocument} from '../../studio/sandbox/world.ts'

/** Of so many payments one was not given, and so many subscriptions were not paid for one that was. */
export const MISSING_EVERY = 20
const UNPAID_EVERY = 50
/** Nobody holds more passes than a few. */
const PASSES_OF_ONE = 10
/** What Stripe itself allows. More is refused with 429, as there. */
const STRIPES_LIMIT = 25
const DAY_MS = 86_400_000

export const sandboxStarted = z.object({
  environment: z.record(z.string(), z.string()),
  now: z.string(),
})
export const sandboxSeen = z.object({
  /** Each page of payments that was answered, in the order of the answers. */
  pages: z.array(z.string()),
  refused: z.number(),
})

/** The sandbox in a process of its own. Arguments: sessions of the account, and how long each answer of Stripe takes. */
if (process.argv[1] === import.meta.filename) {
  await run(Number(process.argv[2]), Number(process.argv[3]))
}

async function run(sessions: number, delayMs: number): Promise<void> {
  const world = seedWorld()
  const to = Date.parse('2025-08-12T08:00:00Z')
  const from = Date.parse('2022-08-12T08:00:00Z')
  const fillerNewerSessions = {
    account: FJORDSTEG_ACCOUNT,
    count: sessions,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  }
  const sandbox = await startSandbox({
    ...world,
    sanity: [...world.sanity, ...subscriptions(sessions, from)],
    stripe: {...world.stripe, fillerNewerSessions},
  })
  sandbox.stripe.faults.delay(delayMs)
  sandbox.stripe.rateLimit(STRIPES_LIMIT)
  process.on('message', () => {
    const requests = sandbox.stripe.requests().filter(({path}) => path === '/v1/checkout/sessions')
    process.send?.({
      pages: requests
        .filter(({status}) => status === 200)
        .map(({account, query}) => JSON.stringify([account, query])),
      refused: requests.filter(({status}) => status === 429).length,
    })
  })
  process.once('disconnect', () => process.exit(0))
  process.send?.({
    environment: sandboxEnvironment(sandbox, 'https://studio.example.com'),
    now: world.now,
  })
}

function holderOf(index: number): string {
  return `benchStudent${Math.floor(index / PASSES_OF_ONE)}`
}

/** As the host app's webhook writes them, for most of the payments that fill the account. */
function* subscriptions(sessions: number, from: number): Generator<WorldDocument> {
  for (let index = 0; index < sessions; index += 1) {
    if (index % MISSING_EVERY === 0) continue
    const number = index.toString().padStart(7, '0')
    const created = from + index * 1000
    yield {
      _id: `benchSubscription${number}`,
      _type: 'subscription',
      _createdAt: new Date(created).toISOString(),
      user: {_type: 'reference', _ref: holderOf(index), _weak: true},
      tenant: {_type: 'reference', _ref: 'fjordsteg', _weak: true},
      type: 'clipcard',
      isActive: index % 2 === 0,
      startDate: new Date(created).toISOString(),
      endDate: new Date(created + 120 * DAY_MS).toISOString(),
      passName: 'Clip Card, 10 classes',
      purchasePrice: 1500,
      ...(index % UNPAID_EVERY === 1 ? {} : {stripePaymentId: `pi_3F0x${number}SandboxFiller`}),
    }
  }
}
