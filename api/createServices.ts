import {pino} from 'pino'
import {createAccountDirectory} from './clerk/createAccountDirectory.ts'
import type {Environment} from './environment.ts'
import {createCallerDirectory} from './sanity/createCallerDirectory.ts'
import {createContentLake} from './sanity/createContentLake.ts'
import {createLakeClient} from './sanity/createLakeClient.ts'
import type {Log, Services} from './services.ts'
import {createPaymentReader} from './stripe/createPaymentReader.ts'
import {createStripeClient} from './stripe/createStripeClient.ts'

/** The services that an environment names. Nothing is asked of them yet. */
export function createServices(
  environment: Environment,
  {clock = Date.now, log = pino()}: {clock?: () => number; log?: Log} = {},
): Services {
  const client = createLakeClient({
    projectId: environment.SANITY_PROJECT_ID,
    dataset: environment.SANITY_DATASET,
    token: environment.SANITY_API_TOKEN,
    apiHost: environment.SANITY_API_HOST,
  })
  const stripe = createStripeClient({
    secretKey: environment.STRIPE_SECRET_KEY,
    apiHost: environment.STRIPE_API_HOST,
  })
  return {
    settings: {
      timeZone: environment.PASS_SUPPORT_TIME_ZONE,
      allowedOrigins: environment.PASS_SUPPORT_ALLOWED_ORIGINS,
      readRoles: environment.PASS_SUPPORT_READ_ROLES,
      repairRoles: environment.PASS_SUPPORT_REPAIR_ROLES,
    },
    lake: createContentLake(client),
    callers: createCallerDirectory(client),
    payments: createPaymentReader(
      stripe,
      /^.._live_/.test(environment.STRIPE_SECRET_KEY) ? 'live' : 'test',
    ),
    accounts: createAccountDirectory({
      secretKey: environment.CLERK_SECRET_KEY,
      apiUrl: environment.CLERK_API_URL,
    }),
    clock,
    log,
  }
}
