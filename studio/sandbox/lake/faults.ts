/** Makes requests go wrong on purpose. */
export interface Fault {
  /** Looked for anywhere in the path, the API version included. */
  path: RegExp
  method?: string
  /**
   * `status`: an error of the service. `html`: a page of some proxy. `hang`: no answer at all. `halfBody`: the
   * connection breaks in the middle of the answer. `closeAfterCommit`: the request is carried out, and the
   * connection breaks before the answer. `slow`: the right answer, late.
   */
  kind: 'status' | 'hang' | 'html' | 'halfBody' | 'closeAfterCommit' | 'slow'
  /** For `status` (500) and `html` (502). */
  status?: number
  /** How many requests it hits; without it, all until `clear()`. */
  times?: number
  delayMs?: number
}

export interface LakeFaults {
  add(fault: Fault): void
  clear(): void
  /** Delays every request by so many milliseconds. */
  delay(ms: number): void
  /** How many requests hang at the moment, with somebody still waiting for the answer. */
  hanging(): number
}

export interface Faults extends LakeFaults {
  /** The fault that the request runs into, if any; counts as one of its times. */
  take(request: {method: string; path: string}): Fault | undefined
  delayMs(): number
  /** Notes that one more request hangs. Answers what to call when it is gone. */
  hang(): () => void
}

export function createFaults(): Faults {
  let active: {fault: Fault; left: number}[] = []
  let delayMs = 0
  let hanging = 0
  return {
    hanging: () => hanging,
    hang: () => {
      hanging += 1
      return () => {
        hanging -= 1
      }
    },
    add: (fault) => void active.push({fault, left: fault.times ?? Infinity}),
    clear: () => {
      active = []
      delayMs = 0
    },
    delay: (ms) => {
      delayMs = ms
    },
    delayMs: () => delayMs,
    take: ({method, path}) => {
      const hit = active.find(({fault}) => isHitBy({method, path}, fault))
      if (!hit) return undefined
      hit.left -= 1
      active = active.filter(({left}) => left > 0)
      return hit.fault
    },
  }
}

function isHitBy({method, path}: {method: string; path: string}, fault: Fault): boolean {
  const isMethod = fault.method === undefined || fault.method.toUpperCase() === method
  // search() and not test(): a global RegExp must not remember where it stopped
  return isMethod && path.search(fault.path) >= 0
}
