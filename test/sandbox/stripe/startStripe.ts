import {Stripe} from 'stripe'
import {onTestFinished} from 'vitest'
import {type Clock, createClock} from '../../../studio/sandbox/clock.ts'
import {
  createStripeSandbox,
  type StripeSandbox,
} from '../../../studio/sandbox/stripe/createStripeSandbox.ts'
import {world, type StripeWorld} from '../../../studio/sandbox/world.ts'

export const NOW = '2026-03-01T12:00:00Z'
export const NOW_SECONDS = Date.parse(NOW) / 1000
export const SCHOOL = 'acct_1SchoolNorth'
export const OTHER_SCHOOL = 'acct_1SchoolSouth'

type Objects = Record<string, unknown>[]
interface WorldInput {
  mode?: 'live' | 'test'
  accountAccess?: Record<string, unknown>
  sessions?: Objects
  charges?: Objects
  refunds?: Objects
  disputes?: Objects
  invoices?: Objects
  events?: Objects
  webhookEndpoints?: Objects
  fillerNewerSessions?: unknown
}

export const stripeWorld = (input: WorldInput): StripeWorld =>
  world.parse({
    now: NOW,
    sanity: [],
    clerk: {users: []},
    stripe: {
      mode: 'live',
      accountAccess: {platform: 'ok', [SCHOOL]: 'ok', [OTHER_SCHOOL]: 'ok'},
      ...input,
    },
  }).stripe

let count = 0

/** A paid purchase of one pass, with what the test cares about. */
export function session(fields: Record<string, unknown> = {}) {
  count += 1
  const number = count.toString().padStart(6, '0')
  return {
    account: SCHOOL,
    id: `cs_live_a1${number}`,
    created: NOW_SECONDS - 3600,
    amount_total: 129_000,
    payment_intent: `pi_3${number}`,
    customer_details: {email: 'kari@example.com', name: 'Kari Example'},
    metadata: {type: 'pass_purchase', userId: 'user_kari'},
    line_items: {
      data: [
        {
          description: '1 Course (8 weeks)',
          quantity: 1,
          amount_total: 129_000,
          price: {product: {name: '1 Course (8 weeks)', metadata: {passId: 'course'}}},
        },
      ],
    },
    ...fields,
  }
}

export interface StartedStripe {
  sandbox: StripeSandbox
  base: URL
  stripe: Stripe
  clock: Clock
  /** Calls for the school's connected account. */
  school: {stripeAccount: string}
  clientWith: (key: string, options?: {timeout?: number}) => Stripe
}

export async function startStripe(input: WorldInput): Promise<StartedStripe> {
  const clock = createClock(NOW)
  const sandbox = createStripeSandbox({world: stripeWorld(input), clock})
  const base = new URL(await sandbox.listen(0))
  onTestFinished(() => sandbox.close())
  const clientWith = (key: string, options: {timeout?: number} = {}) =>
    new Stripe(key, {
      host: base.hostname,
      port: Number(base.port),
      protocol: 'http',
      maxNetworkRetries: 0,
      telemetry: false,
      ...options,
    })
  return {
    sandbox,
    base,
    stripe: clientWith(sandbox.secretKey),
    clock,
    school: {stripeAccount: SCHOOL},
    clientWith,
  }
}

/** What Stripe refused, as the client sees it. */
export async function refusal(
  call: Promise<unknown>,
): Promise<InstanceType<typeof Stripe.errors.StripeError>> {
  const error: unknown = await call.then(
    () => new Error('Stripe answered'),
    (reason: unknown) => reason,
  )
  if (error instanceof Stripe.errors.StripeError) return error
  throw error
}
