import {z} from 'zod'
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

/** The index as queries answer it: whole pages, of which one row may be wanted, and coverages. */
export const sessionIndexAnswer = z
  .object({
    pages: z.array(
      z.object({
        account: z.string(),
        rows: z.array(
          z.object({
            sessionId: z.string(),
            createdAt: z.string(),
            clerkId: text,
            mailbox: text,
            school: text,
          }),
        ),
      }),
    ),
    coverage: z.array(coverageDocument),
  })
  .transform(({pages, coverage}): SessionIndex => {
    const found = pages.flatMap(({account, rows}) => rows.map((session) => ({account, session})))
    const each = new Map(found.map((entry) => [entry.session.sessionId, entry]))
    return {
      found: [...each.values()].toSorted(newestFirst),
      coverage: new Map(
        coverage.map(({_rev, account, ...read}) => [account, {revision: _rev, ...read}]),
      ),
    }
  })

function newestFirst(a: FoundInIndex, b: FoundInIndex): number {
  return b.session.createdAt.localeCompare(a.session.createdAt)
}
