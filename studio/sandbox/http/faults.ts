import {setTimeout as wait} from 'node:timers/promises'
import type {HttpBindings} from '@hono/node-server'
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response'

export type FaultKind =
  | 'status'
  | 'hang'
  | 'html'
  | 'halfBody'
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
  /** How often; without it, until `clear`. */
  times?: number
}

export interface Faults {
  add(fault: Fault): void
  clear(): void
  /** Holds back every answer. */
  delay(ms: number): void
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
  return {
    control: {
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
      return faultyAnswer(fault, refusals, connection)
    },
  }
}

function faultyAnswer(
  fault: Fault,
  refusals: Refusals,
  connection: HttpBindings,
): Response | Promise<Response> {
  switch (fault.kind) {
    case 'status':
      return refusals.ofStatus(fault.status ?? 500)
    case 'rateLimit':
      return refusals.rateLimited()
    case 'html':
      return new Response('<html><body><h1>Bad gateway</h1></body></html>', {
        status: fault.status ?? 502,
        headers: {'content-type': 'text/html'},
      })
    case 'jsonWithoutError':
      return Response.json({message: 'bad gateway'}, {status: fault.status ?? 502})
    case 'hang':
      return new Promise(() => {})
    case 'halfBody':
      return breakOff(connection)
    case 'closeConnection':
      connection.incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
  }
}

function breakOff({outgoing}: HttpBindings): Response {
  outgoing.writeHead(200, {'content-type': 'application/json', 'content-length': '100000'})
  outgoing.write('{"object": "list", "data": [{"id": "', () => outgoing.destroy())
  return RESPONSE_ALREADY_SENT
}
