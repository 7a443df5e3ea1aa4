import {z} from 'zod'
import {instantOf} from '../../schemas/rules/validity.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import type {AccountName} from '../ports/paymentReader.ts'
import {coverageDocument, type StoredCoverage} from './coverage.ts'
import type {IndexedSession} from './indexedSession.ts'

export interface FoundInIndex {
  account: AccountName
  session: IndexedSession
}

/** A part of the index, and how far the whole of it reaches. */
export interface SessionIndex {
  /** Newest first, each once. */
  found: readonly FoundInIndex[]
  coverage: ReadonlyMap<AccountName, StoredCoverage>
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const row = z.object({
  sessionId: z.string(),
  createdAt: z.string().refine((at) => instantOf(at) !== null),
  clerkId: text,
  mailbox: text,
  school: text,
})

/**
 * The index as queries answer it: whole pages, of which one row may be wanted, and coverages. It only remembers what Stripe
 * knows better: what cannot be read of it is left out, and found again by the next search.
 */
export const sessionIndexAnswer = z
  .object({
    pages: eachReadable(
      z.object({account: z.string(), rows: eachReadable(row, 'passSessionIndex')}),
      'passSessionIndex',
    ),
    coverage: eachReadable(coverageDocument, 'passSessionCoverage'),
  })
  .transform(({pages, coverage}): SessionIndex => {
    const found = pages.rows.flatMap(({account, rows}) =>
      rows.rows.map((session) => ({account, session})),
    )
    const each = new Map(found.map((entry) => [entry.session.sessionId, entry]))
    return {
      found: [...each.values()].toSorted(newestFirst),
      coverage: new Map(coverage.rows.map(({account, ...stored}) => [account, stored])),
    }
  })

function newestFirst(a: FoundInIndex, b: FoundInIndex): number {
  return b.session.createdAt.localeCompare(a.session.createdAt)
}
