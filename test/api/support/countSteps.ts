import type {Services} from '../../../api/services.ts'
import {aroundEach} from './aroundEach.ts'

/** How often a service was asked, and how many times the API had to wait for answers before it could ask on. */
export interface Steps {
  /** Names of the ports' methods; one of them may be more than one request. */
  calls: string[]
  sequential: number
}

/** Services that count. Calls that are under way at the same time are one step, whatever time they take. */
export function countSteps(services: Services): {services: Services; steps: Steps} {
  const steps: Steps = {calls: [], sequential: 0}
  let underWay = 0
  const count = async (name: string, call: () => Promise<unknown>): Promise<unknown> => {
    if (underWay === 0) steps.sequential += 1
    underWay += 1
    steps.calls.push(name)
    try {
      return await call()
    } finally {
      underWay -= 1
    }
  }
  return {
    steps,
    services: {
      ...services,
      lake: aroundEach(services.lake, count),
      history: aroundEach(services.history, count),
      authors: aroundEach(services.authors, count),
      payments: aroundEach(services.payments, count),
      accounts: aroundEach(services.accounts, count),
    },
  }
}
