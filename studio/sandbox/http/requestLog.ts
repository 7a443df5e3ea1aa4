/** One request as a service saw it. */
export interface LoggedRequest {
  method: string
  path: string
  /** Decoded, without the question mark. */
  query: string
  /** 0 while unanswered, and for good when the connection was cut. */
  status: number
  /** Milliseconds since the epoch by the machine's clock, with fractions: two requests may share a millisecond. */
  startedAt: number
  ms: number
}

export interface RequestLog<Logged extends LoggedRequest> {
  start(request: Omit<Logged, 'status' | 'startedAt' | 'ms'>): (status: number) => void
  all(): Logged[]
  unknown(request: string): void
  allUnknown(): string[]
  clear(): void
}

/** The query of an address as a person reads it. */
export function readableQuery(url: string): string {
  const query = new URL(url).search.slice(1)
  try {
    return decodeURIComponent(query)
  } catch {
    return query
  }
}

/** `GET /v1/charges?limit=3` */
export function readableRequest({method, url}: Request): string {
  const query = readableQuery(url)
  return `${method} ${new URL(url).pathname}${query === '' ? '' : `?${query}`}`
}

const machineTime = () => performance.timeOrigin + performance.now()

/** The sample Studio may run for days. */
const MAX_ENTRIES = 20_000

type Timing = Pick<LoggedRequest, 'status' | 'startedAt' | 'ms'>

/** @param assemble joins what the service notes with the timing */
export function createRequestLog<Logged extends LoggedRequest>(
  assemble: (noted: Omit<Logged, 'status' | 'startedAt' | 'ms'>, timing: Timing) => Logged,
): RequestLog<Logged> {
  let entries: Array<() => Logged> = []
  let unknown: string[] = []
  return {
    start: (noted) => {
      const timing: Timing = {status: 0, startedAt: machineTime(), ms: 0}
      entries.push(() => assemble(noted, {...timing}))
      if (entries.length > MAX_ENTRIES) entries.shift()
      return (status) => {
        timing.status = status
        timing.ms = machineTime() - timing.startedAt
      }
    },
    all: () => entries.map((entry) => entry()),
    unknown: (request) => void unknown.push(request),
    allUnknown: () => [...unknown],
    clear: () => {
      entries = []
      unknown = []
    },
  }
}
