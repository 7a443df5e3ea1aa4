import type {HealthResponse} from '../../schemas/contract/health.ts'
import type {SourceReport} from '../../schemas/rules/source.ts'
import {createSourceReports, type Place} from '../facts/sourceReports.ts'
import {readSchools} from '../facts/readSchools.ts'
import {PLATFORM, type WebhookEndpoint} from '../ports/paymentReader.ts'
import type {Reading} from '../ports/reading.ts'
import type {Services} from '../services.ts'
import {VERSION} from '../version.ts'

const HEARD = new Set(['*', 'checkout.session.completed'])

/** Asks every service, and every school's account, for the least. Never a secret, never a person. */
export async function checkHealth(services: Services): Promise<HealthResponse> {
  const {payments, accounts, lake} = services
  const [sanity, clerk, platform, endpoints, schools] = await Promise.all([
    lake.probe().then((answers) => report({source: 'sanity'}, answers ? HERE : AWAY)),
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
    webhookEndpoints: endpoints.ok ? endpoints.value.map(endpointView) : null,
  }
}

const HERE: Reading<null> = {ok: true, value: null, complete: true}
const AWAY: Reading<null> = {ok: false, failure: 'unavailable', permission: null, requestId: null}

async function checkSchools(services: Services): Promise<HealthResponse['schools']> {
  const schools = await readSchools(services)
  return Promise.all(
    schools.map(async ({id, name, stripeAccountId: account}) => {
      if (account === null) return {id, name, stripe: WITHOUT_ACCOUNT}
      const reading = await services.payments.probe(account)
      return {id, name, stripe: report(placeOf(account), reading)}
    }),
  )
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
