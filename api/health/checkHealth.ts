import type {HealthResponse} from '../../schemas/contract/health.ts'
import type {SourceReport} from '../../schemas/rules/source.ts'
import {createSourceReports, type Place} from '../facts/sourceReports.ts'
import {readSchools} from '../lake/readSchools.ts'
import {PLATFORM, type WebhookEndpoint} from '../ports/paymentReader.ts'
import type {Reading} from '../ports/reading.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {VERSION} from '../version.ts'

const HEARD = new Set(['*', 'checkout.session.completed'])

/** Asks every service, and every school's account, for the least. Never a secret, never a person. */
export async function checkHealth(services: ScopedServices): Promise<HealthResponse> {
  const {payments, accounts, lake} = services
  const [sanity, clerk, platform, endpoints, schools] = await Promise.all([
    lake.probe().then((reading) => report({source: 'sanity'}, reading)),
    accounts.probe().then((reading) => report({source: 'clerk'}, reading)),
    payments.probe(PLATFORM).then((reading) => report(placeOf(PLATFORM), reading)),
    payments.webhookEndpoints(),
    checkSchools(services),
  ])
  const all = [sanity, clerk, platform, ...schools.map(({stripe}) => stripe)]
  return {
    status: all.every(({failure}) => failure === null) ? 'ok' : 'degraded',
    version: VERSION,
    now: new Date(services.clock()).toISOString(),
    keyMode: payments.keyMode,
    sanity,
    clerk,
    platform,
    schools,
    // They are the platform's, which is nobody's who has one school.
    webhookEndpoints:
      endpoints.ok && services.visible === 'all' ? endpoints.value.map(endpointView) : null,
  }
}

async function checkSchools(services: ScopedServices): Promise<HealthResponse['schools']> {
  const schools = await readSchools(services).catch(noneWithoutSanity)
  return Promise.all(
    schools.map(async ({id, name, stripeAccountId: account}) => {
      if (account === null) return {id, name, stripe: WITHOUT_ACCOUNT}
      const reading = await services.payments.probe(account)
      return {id, name, stripe: report(placeOf(account), reading)}
    }),
  )
}

/** Which schools there are, only Sanity knows. While it is silent, the others still have their say. */
function noneWithoutSanity(error: unknown): [] {
  if (error instanceof ProblemError) return []
  throw error
}

const WITHOUT_ACCOUNT: SourceReport = {
  source: 'stripe-connected',
  account: null,
  failure: 'no-account',
  permission: null,
  requestId: null,
  complete: false,
}

function placeOf(account: string): Place {
  return {source: 'stripe', account}
}

function report(place: Place, reading: Reading<unknown>): SourceReport {
  const reports = createSourceReports()
  reports.note(place, reading)
  return reports.all()[0] ?? WITHOUT_ACCOUNT
}

function endpointView({url, enabled, events, livemode}: WebhookEndpoint) {
  return {url, enabled, livemode, hearsPurchases: events.some((event) => HEARD.has(event))}
}
