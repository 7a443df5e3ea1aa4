import {z} from 'zod'
import type {AccountName, PaymentReader} from '../ports/paymentReader.ts'

/** A session at one end of what was read. */
export interface Mark {
  sessionId: string
  /** Instant at which it was created, UTC. */
  at: string
}

/**
 * How much of an account's sessions the index has: everything from `newest` back to `oldest`, without a gap. Both are null
 * while the account had none.
 */
export interface Coverage {
  newest: Mark | null
  oldest: Mark | null
  /** There are none older than `oldest`. */
  complete: boolean
  sessionsRead: number
}

export const NOTHING_READ: Coverage = {
  newest: null,
  oldest: null,
  complete: false,
  sessionsRead: 0,
}

/** A coverage as it is stored. Whoever moves it names the revision that was read. */
export interface StoredCoverage extends Coverage {
  revision: string
}

/** Sessions of the two modes never mix. A dotted id is never public. */
export function coverageIdOf(account: AccountName, keyMode: PaymentReader['keyMode']): string {
  return `passSessionCoverage.${keyMode}.${account}`
}

const mark = z.object({sessionId: z.string(), at: z.string()})

/** What a query brings of the documents that `coverageIdOf` names. */
export const coverageDocument = z.object({
  _rev: z.string(),
  account: z.string(),
  newest: mark.nullish().transform((value) => value ?? null),
  oldest: mark.nullish().transform((value) => value ?? null),
  complete: z.boolean(),
  sessionsRead: z.int(),
})
