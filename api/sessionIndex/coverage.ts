import {z} from 'zod'
import {instantOf} from '../../schemas/rules/validity.ts'
import type {AccountName, PaymentReader} from '../ports/paymentReader.ts'

const KEY_MODE = z.enum(['live', 'test'])

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

const instant = z.string().refine((text) => instantOf(text) !== null)
const mark = z
  .object({sessionId: z.string(), at: instant})
  .nullish()
  .transform((value) => value ?? null)

const coverage = z.object({
  newest: mark,
  oldest: mark,
  complete: z.boolean(),
  sessionsRead: z.int().min(0),
}) satisfies z.ZodType<Coverage>

/**
 * What a query brings of the documents that `coverageIdOf` names. One that somebody has damaged counts as nothing read, and
 * the next search writes over it.
 */
export const coverageDocument = z
  .looseObject({_id: z.string(), _rev: z.string(), account: z.string(), keyMode: KEY_MODE})
  .refine(({_id, account, keyMode}) => _id === coverageIdOf(account, keyMode))
  .transform(({_rev: revision, account, ...stored}): {account: string} & StoredCoverage => ({
    account,
    revision,
    ...(coverage.safeParse(stored).data ?? NOTHING_READ),
  }))
