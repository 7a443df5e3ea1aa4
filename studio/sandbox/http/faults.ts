import {setTimeout as wait} from 'node:timers/promises'
import type {HttpBindings} from '@hono/node-server'
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response'

export type FaultKind =
  | 'status'
  | 'hang'
  | 'html'
  | 'halfBody'
  | 'halfJson'
  | 'wrongContentType'
  | 'redirect'
  | 'jsonWithoutError'
  | 'rateLimit'
  | 'closeConnection'

export interface Fault {
  /** Tested against the path alone, without the query. */
  path: RegExp
  /** `platform` or `acct_…`; without it, any. */
  account?: string
  kind: FaultKind
  /** Of the kinds `status`, `html` and `jsonWithoutError`. */
  status?: number
  /** Of the kind `rateLimit`: the header of the answer, in seconds. */
  retryAfter?: number
  /** How often; without it, until `clear`. */
  times?: number
}

export interface Faults {
  add(fault: Fault): void
  clear(): void
  /** Holds back every answer. */
  delay(ms: number): void
  /** How many requests hang at the moment, with somebody still waiting for the answer. */
  hanging(): number
}

/** How the service itself words its refusals. */
export interface Refusals {
  ofStatus(status: number): Response
  rateLimited(): Response
}

/** Whether the connection was cut instead of answered. */
export const isCut = (response: Response): boolean => response === RESPONSE_ALREADY_SENT

export interface FaultInjector {
  control: Faults
  /** The faulty answer, or null when the request shall be answered properly. */
  inject(
    request: {path: string; account: string},
    connection: HttpBindings,
  ): Promise<Response | null>
}

export function createFaultInjector(refusals: Refusals): FaultInjector {
  let faults: Array<Fault & {left: number}> = []
  let delayMs = 0
  let hanging = 0
  const hang = async ({outgoing}: HttpBindings) => {
    hanging += 1
    await new Promise((resolve) => outgoing.once('close', resolve))
    hanging -= 1
    return RESPONSE_ALREADY_SENT
  }
  return {
    control: {
      hanging: () => hanging,
      add: (fault) => void faults.push({...fault, left: fault.times ?? Infinity}),
      clear: () => {
        faults = []
        delayMs = 0
      },
      delay: (ms) => {
        delayMs = ms
      },
    },
    inject: async ({path, account}, connection) => {
      if (delayMs > 0) await wait(delayMs, undefined, {ref: false})
      const fault = faults.find(
        (candidate) =>
          candidate.left > 0 &&
          path.search(candidate.path) !== -1 &&
          (candidate.account === undefined || candidate.account === account),
      )
      if (!fault) return null
      fault.left -= 1
      const {kind} = fault
      return kind === 'hang' ? hang(connection) : faultyAnswer(kind, fault, refusals, connection)
    },
  }
}

function faultyAnswer(
  kind: Exclude<FaultKind, 'hang'>,
  fault: Fault,
  refusals: Refusals,
  connection: HttpBindings,
): Response {
  switch (kind) {
    case 'status':
      return refusals.ofStatus(fault.status ?? 500)
    case 'rateLimit':
      return withRetryAfter(refusals.rateLimited(), fault.retryAfter)
    case 'html':
      return new Response('<html><body><h1>Bad gateway</h1></body></html>', {
        status: fault.status ?? 502,
        headers: {'content-type': 'text/html'},
      })
    case 'jsonWithoutError':
      return Response.json({message: 'bad gateway'}, {status: fault.status ?? 502})
    case 'halfJson':
      return new Response('{"object": "list", "data": [{"id": "', {headers: JSON_TYPE})
    case 'wrongContentType':
      return new Response('{"object": "list", "data": [], "has_more": false}', {
        headers: {'content-type': 'text/plain'},
      })
    case 'redirect':
      return new Response(null, {status: 302, headers: {location: '/signed-out'}})
    case 'halfBody':
      return breakOff(connection)
    case 'closeConnection':
      connection.incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
  }
}

const JSON_TYPE = {'content-type': 'application/json'}

function withRetryAfter(refusal: Response, seconds: number | undefined): Response {
  if (seconds !== undefined) refusal.headers.set('retry-after', `${seconds}`)
  return refusal
}

function breakOff({outgoing}: HttpBindings): Response {
  outgoing.writeHead(200, {'content-type': 'application/json', 'content-length': '100000'})
  outgoing.write('{"object": "list", "data": [{"id": "', () => outgoing.destroy())
  return RESPONSE_ALREADY_SENT
}
