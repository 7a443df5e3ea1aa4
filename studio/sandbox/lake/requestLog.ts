export interface LakeRequest {
  method: string
  path: string
  /** 0 as long as nothing was answered. */
  status: number
  /** Milliseconds since the epoch by the machine's clock, with fractions. */
  startedAt: number
  /** Until the answer was ready; event streams stay open after that. */
  ms: number
  /** What the client calls itself, from the `tag` parameter. */
  tag: string | null
}

export interface RequestLog {
  requests(): LakeRequest[]
  unknownRequests(): string[]
  /** Notes a request and answers what to call when its answer is ready. */
  start(request: {method: string; path: string; tag: string | null}): (status: number) => void
  /** Notes something that the lake does not know: the sign that a client has moved on. */
  reportUnknown(request: string): void
  clear(): void
}

// a Studio that is left open overnight asks without end
const KEPT = 20_000

export function createRequestLog(): RequestLog {
  const requests: LakeRequest[] = []
  const unknown: string[] = []
  return {
    requests: () => requests.map((request) => ({...request})),
    unknownRequests: () => [...unknown],
    start: (request) => {
      const started = performance.now()
      const entry = {...request, status: 0, startedAt: performance.timeOrigin + started, ms: 0}
      requests.push(entry)
      if (requests.length > KEPT) requests.splice(0, KEPT / 2)
      return (status) => {
        entry.status = status
        entry.ms = performance.now() - started
      }
    },
    reportUnknown: (request) => void unknown.push(request),
    clear: () => {
      requests.length = 0
      unknown.length = 0
    },
  }
}
