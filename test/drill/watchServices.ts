import {AsyncLocalStorage} from 'node:async_hooks'
import type {ContentLake} from '../../api/ports/contentLake.ts'
import type {Services} from '../../api/services.ts'
import type {Sandbox} from '../../studio/sandbox/startSandbox.ts'
import {aroundEach} from '../api/support/aroundEach.ts'
import type {Journal} from './journal.ts'
import type {Sent} from './sent.ts'

/** The request in whose course something is called; null while a plan is only asked for. */
export const requestAtHand = new AsyncLocalStorage<Sent | null>()

/** Breaks the dataset's port on purpose: what a careless writer would do. */
export type Breakage = (lake: ContentLake) => ContentLake

const TICK_MS = 1000

/** The real services, of which every write is noted, at a time that moves with the calls and not with the machine. */
export function watchServices(
  services: Services,
  {sandbox, journal}: {sandbox: Sandbox; journal: Journal},
): Services {
  let now = sandbox.clock.now()
  const tick = () => {
    now += TICK_MS
    sandbox.clock.set(new Date(now).toISOString())
  }
  const timed = (_name: string, call: () => Promise<unknown>) => {
    tick()
    return call()
  }
  return {
    ...services,
    clock: () => now,
    payments: aroundEach(services.payments, timed),
    accounts: aroundEach(services.accounts, timed),
    lake: aroundEach(services.lake, async (name, call) => {
      if (name === 'commit') tick()
      try {
        return await call()
      } finally {
        journal.note(requestAtHand.getStore() ?? null)
      }
    }),
  }
}
