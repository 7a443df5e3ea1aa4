import {Stripe} from 'stripe'
import {currentSignal, UPSTREAM_DEADLINE_MS} from '../requestScope.ts'
import {VERSION} from '../version.ts'

export interface StripeAccess {
  secretKey: string
  /** Base address of a Stripe that is not Stripe's own, such as the sandbox. */
  apiHost: string | undefined
}

export function createStripeClient({secretKey, apiHost}: StripeAccess): Stripe {
  return new Stripe(secretKey, {
    httpClient: Stripe.createFetchHttpClient(fetchWithinRequest),
    timeout: UPSTREAM_DEADLINE_MS,
    maxNetworkRetries: 1,
    telemetry: false,
    appInfo: {name: 'sanity-plugin-pass-support', version: VERSION},
    ...(apiHost === undefined ? {} : hostOf(new URL(apiHost))),
  })
}

/** Stripe's client has no option for a signal, so the request's own is added on the way out. */
const fetchWithinRequest: typeof fetch = (input, init) => {
  const signals = [currentSignal(), init?.signal ?? undefined].filter(
    (signal) => signal !== undefined,
  )
  return fetch(input, {...init, signal: AbortSignal.any(signals)})
}

function hostOf(url: URL): {host: string; port: string; protocol: 'http' | 'https'} {
  const protocol = url.protocol === 'http:' ? 'http' : 'https'
  return {host: url.hostname, port: url.port || (protocol === 'http' ? '80' : '443'), protocol}
}
