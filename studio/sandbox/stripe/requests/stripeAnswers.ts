import type {WireObject} from '../objects/wire.ts'
import {type StripeFailure, serverError} from './stripeFailure.ts'

/** Puts objects and refusals on the wire with the headers of Stripe. */
export interface StripeAnswers {
  object(object: WireObject): Response
  failure(failure: StripeFailure, mode: 'live' | 'test'): Response
  /** A defect of the sandbox or its world, worded so that it is found. */
  broken(error: Error): StripeFailure
}

const headersOf = (requestId: string) => ({
  'content-type': 'application/json',
  'request-id': requestId,
  'stripe-version': '2026-10-28.endive',
})

export function createStripeAnswers(): StripeAnswers {
  let count = 0
  const nextRequestId = () => {
    count += 1
    return `req_Sandbox${count.toString().padStart(7, '0')}`
  }
  return {
    object: (object) =>
      new Response(JSON.stringify(object), {status: 200, headers: headersOf(nextRequestId())}),
    failure: (failure, mode) => {
      const requestId = nextRequestId()
      const place = mode === 'live' ? '' : 'test/'
      const logUrl = `https://dashboard.stripe.com/${place}logs/${requestId}`
      return new Response(JSON.stringify({error: {...failure.body, request_log_url: logUrl}}), {
        status: failure.status,
        headers: {...headersOf(requestId), ...failure.headers},
      })
    },
    broken: (error) => serverError(500, `Stripe sandbox: ${error.stack ?? error.message}`),
  }
}
