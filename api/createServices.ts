import {pino} from 'pino'
import {createAccountDirectory} from './clerk/createAccountDirectory.ts'
import {createSessionVerifier} from './clerk/createSessionVerifier.ts'
import {createBulkPace} from './upstream/createBulkPace.ts'
import type {Environment} from './environment.ts'
import {createWebhookNotifier} from './notification/createWebhookNotifier.ts'
import {createAuthorDirectory} from './sanity/createAuthorDirectory.ts'
import {createCallerDirectory} from './sanity/createCallerDirectory.ts'
import {createContentLake} from './sanity/createContentLake.ts'
import {createDocumentHistory} from './sanity/createDocumentHistory.ts'
import {createLakeClient} from './sanity/createLakeClient.ts'
import {createProofStore} from './sanity/createProofStore.ts'
import type {SessionVerifier} from './ports/sessionVerifier.ts'
import type {StudentNotifier} from './ports/studentNotifier.ts'
import type {Log, Services} from './services.ts'
import {createPaymentReader} from './stripe/createPaymentReader.ts'
import {createStripeClient} from './stripe/createStripeClient.ts'

/** The services that an environment names. Nothing is asked of them yet. */
export function createServices(
  environment: Environment,
  {clock = Date.now, log = pino()}: {clock?: () => number; log?: Log} = {},
): Services {
  const deadlineMs = environment.PASS_SUPPORT_UPSTREAM_DEADLINE_MS
  const client = createLakeClient({
    projectId: environment.SANITY_PROJECT_ID,
    dataset: environment.SANITY_DATASET,
    token: environment.SANITY_API_TOKEN,
    apiHost: environment.SANITY_API_HOST,
    deadlineMs,
  })
  const stripe = createStripeClient({
    secretKey: environment.STRIPE_SECRET_KEY,
    apiHost: environment.STRIPE_API_HOST,
    deadlineMs,
  })
  return {
    settings: {
      timeZone: environment.PASS_SUPPORT_TIME_ZONE,
      allowedOrigins: environment.PASS_SUPPORT_ALLOWED_ORIGINS,
      readRoles: environment.PASS_SUPPORT_READ_ROLES,
      repairRoles: environment.PASS_SUPPORT_REPAIR_ROLES,
      schoolReadRoles: environment.PASS_SUPPORT_SCHOOL_READ_ROLES,
      schoolRepairRoles: environment.PASS_SUPPORT_SCHOOL_REPAIR_ROLES,
      rateLimits: {
        readsPerMinute: environment.PASS_SUPPORT_READS_PER_MINUTE,
        repairsPerMinute: environment.PASS_SUPPORT_REPAIRS_PER_MINUTE,
        failuresPerMinute: environment.PASS_SUPPORT_FAILURES_PER_MINUTE,
        addressHeader: environment.PASS_SUPPORT_ADDRESS_HEADER ?? null,
      },
      upstreamDeadlineMs: deadlineMs,
    },
    lake: createContentLake(client),
    history: createDocumentHistory(client),
    authors: createAuthorDirectory(client),
    callers: createCallerDirectory(client),
    proofs: createProofStore(client),
    sessions: sessionVerifierOf(environment),
    payments: createPaymentReader(
      stripe,
      /^.._live_/.test(environment.STRIPE_SECRET_KEY) ? 'live' : 'test',
    ),
    pace: createBulkPace(environment.PASS_SUPPORT_BULK_READS_PER_SECOND),
    accounts: createAccountDirectory({
      secretKey: environment.CLERK_SECRET_KEY,
      apiUrl: environment.CLERK_API_URL,
    }),
    notifier: notifierOf(environment),
    clock,
    log,
  }
}

/** Whoever repaired waits for it. */
const LONGEST_HANDOVER_MS = 5000

function notifierOf(environment: Environment): StudentNotifier | null {
  const {PASS_SUPPORT_NOTIFY_URL: url, PASS_SUPPORT_NOTIFY_SECRET: secret} = environment
  if (url === undefined || secret === undefined) return null
  const deadlineMs = Math.min(LONGEST_HANDOVER_MS, environment.PASS_SUPPORT_UPSTREAM_DEADLINE_MS)
  return createWebhookNotifier({url, secret, deadlineMs})
}

function sessionVerifierOf(environment: Environment): SessionVerifier | null {
  const {CLERK_JWT_KEY: jwtKey, CLERK_ISSUER: issuer} = environment
  const [first, ...others] = environment.CLERK_AUTHORIZED_PARTIES
  if (jwtKey === undefined || issuer === undefined || first === undefined) return null
  return createSessionVerifier({jwtKey, issuer, authorizedParties: [first, ...others]})
}
