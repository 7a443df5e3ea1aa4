import {Stripe} from 'stripe'
import {VERSION} from '../version.ts'
import {fetchFromStripe} from './fetchFromStripe.ts'

export interface StripeAccess {
  secretKey: string
  /** Base address of a Stripe that is not Stripe's own, such as the sandbox. */
  apiHost: string | undefined
  /** The longest that one call may take. */
  deadlineMs: number
}

export function createStripeClient({secretKey, apiHost, deadlineMs}: StripeAccess): Stripe {
  return new Stripe(secretKey, {
    httpClient: Stripe.createFetchHttpClient(fetchFromStripe),
    timeout: deadlineMs,
    // `fetchFromStripe` retries, within the deadline and the request's budget. Stripe's client knows neither.
    maxNetworkRetries: 0,
    telemetry: false,
    appInfo: {name: 'sanity-plugin-pass-support', version: VERSION},
    ...(apiHost === undefined ? {} : hostOf(new URL(apiHost))),
  })
}

function hostOf(url: URL): {host: string; port: string; protocol: 'http' | 'https'} {
  const protocol = url.protocol === 'http:' ? 'http' : 'https'
  return {host: url.hostname, port: url.port || (protocol === 'http' ? '80' : '443'), protocol}
}
