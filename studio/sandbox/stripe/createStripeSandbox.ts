import type {Clock} from '../clock.ts'
import type {StripeWorld} from '../world.ts'
import {createFaultInjector, type Faults} from '../http/faults.ts'
import {createHttpService} from '../http/httpService.ts'
import {createRequestLog} from '../http/requestLog.ts'
import type {AccountObject} from './objects/wire.ts'
import {createRateLimit} from './requests/rateLimit.ts'
import {createStripeAnswers} from './requests/stripeAnswers.ts'
import {rateLimited, serverError} from './requests/stripeFailure.ts'
import {type Access, createStripeStore, type Kind} from './store/stripeStore.ts'
import {createStripeApp, type StripeRequest} from './stripeApp.ts'

/** A local Stripe that speaks HTTP to the real `stripe` client. It answers reads only. */
export interface StripeSandbox {
  /** @param port 0 for a free one. Answers the base address. Listens on this machine alone. */
  listen(port: number): Promise<string>
  close(): Promise<void>
  /** The one key that is accepted. Follows the mode of the world. */
  readonly secretKey: string
  /** Starts over with another world; faults, limits and records are forgotten. */
  reset(world: StripeWorld): void
  /** Adds an object, or lays fields over the one with its id. A refund or a dispute also changes its charge. */
  put(kind: Kind, object: AccountObject): void
  setAccess(account: string, access: Access): void
  /** What was asked for that neither the sandbox nor Stripe has, and every attempt to write. */
  unknownRequests(): string[]
  requests(): StripeRequest[]
  faults: Faults
  /** Requests per second and account, null for no limit. */
  rateLimit(perSecond: number | null): void
}

export function createStripeSandbox(options: {world: StripeWorld; clock: Clock}): StripeSandbox {
  let store = createStripeStore(options.world)
  const answers = createStripeAnswers()
  const log = createRequestLog<StripeRequest>((noted, timing) => ({...noted, ...timing}))
  const limit = createRateLimit(options.clock)
  const secretKey = () => `sk_${store.mode}_sandboxNotARealKey0001`
  const faults = createFaultInjector({
    ofStatus: (status) =>
      answers.failure(serverError(status, 'An error occurred. (sandbox fault)'), store.mode),
    rateLimited: () => answers.failure(rateLimited(), store.mode),
  })
  const app = createStripeApp({
    store: () => store,
    secretKey,
    clock: options.clock,
    log,
    faults,
    rateLimit: limit,
    answers,
  })
  return {
    ...createHttpService(app),
    get secretKey() {
      return secretKey()
    },
    reset: (world) => {
      store = createStripeStore(world)
      faults.control.clear()
      limit.set(null)
      log.clear()
    },
    put: (kind, object) => store.put(kind, object),
    setAccess: (account, access) => store.setAccess(account, access),
    unknownRequests: () => log.allUnknown(),
    requests: () => log.all(),
    faults: faults.control,
    rateLimit: (perSecond) => limit.set(perSecond),
  }
}
