import {createServer} from 'node:net'

/** The services of a run, in the order of their ports. */
export const SERVICES = ['studio', 'api', 'lake', 'stripe', 'clerk', 'mailer'] as const
export type Service = (typeof SERVICES)[number]
export type Ports = Record<Service, number>

/** Ports from `PORT_BASE` on, one a service. 0 stands for "any free one". */
export function portsFrom(base: number): Ports {
  const at = (index: number): number => (base === 0 ? 0 : base + index)
  return {
    studio: at(0),
    api: at(1),
    lake: at(2),
    stripe: at(3),
    clerk: at(4),
    mailer: at(5),
  }
}

/** `PORT_BASE` of the environment. @throws when it is no port. */
export function portBase(fallback: number): number {
  const text = process.env['PORT_BASE']
  if (text === undefined || text === '') return fallback
  const base = Number(text)
  if (!Number.isInteger(base) || base < 0 || base > 65_000) {
    throw new Error(`PORT_BASE is "${text}"; it must be a whole number from 0 to 65000`)
  }
  return base
}

/** The address that a browser opens. Not 127.0.0.1: what is stored for one is not there for the other. */
export function studioUrl(port: number): string {
  return `http://localhost:${port}`
}

/** @throws a sentence that names the port, when another program has it. */
export async function assertFree(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    if (port !== 0 && !(await isFree(port))) {
      throw new Error(
        `Port ${port} is taken by another program. Stop it, or choose other ports: PORT_BASE=4000 npm start`,
      )
    }
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
