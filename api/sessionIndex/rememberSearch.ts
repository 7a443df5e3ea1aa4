import type {AccountName, PaymentReader} from '../ports/paymentReader.ts'
import type {CacheDocument, CommitOutcome, Mutation} from '../ports/contentLake.ts'
import type {Services} from '../services.ts'
import type {AccountSearch} from './searchAccount.ts'
import {coverageIdOf, NOTHING_READ, type Coverage, type StoredCoverage} from './coverage.ts'
import {indexedSession, type IndexedSession} from './indexedSession.ts'

/**
 * Adds to the index what a search brought, and moves the coverage. Of two who searched at once only one moves it, for they
 * read the same; the other's pages are not written. A page is named after its oldest session, so that reading it once more
 * gives the same document with, at most, more in it.
 *
 * @param before the coverage that the search began with; null where nothing was stored
 */
export async function rememberSearch(
  {lake, payments: {keyMode}}: Pick<Services, 'lake' | 'payments'>,
  account: AccountName,
  before: StoredCoverage | null,
  search: AccountSearch,
): Promise<CommitOutcome> {
  const {pages, coverage} = search
  if (!hasNews(before, search)) return 'committed'
  const documents = pages.flatMap((page) => {
    const oldest = page.at(-1)
    if (oldest === undefined) return []
    const name = `passSessionIndex.${keyMode}.${oldest.id}`
    return [indexDocument(name, {account, keyMode, rows: page.map(indexedSession)})]
  })
  return lake.remember(documents, [moveCoverage(account, keyMode, before, coverage)])
}

function hasNews(before: StoredCoverage | null, {pages, coverage}: AccountSearch): boolean {
  const {complete, newest} = before ?? NOTHING_READ
  return (
    pages.length > 0 ||
    coverage.complete !== complete ||
    coverage.newest?.sessionId !== newest?.sessionId
  )
}

interface IndexPage {
  account: AccountName
  keyMode: PaymentReader['keyMode']
  rows: readonly IndexedSession[]
}

export function indexDocument(_id: string, {account, keyMode, rows}: IndexPage): CacheDocument {
  return {
    _id,
    _type: 'passSessionIndex',
    account,
    keyMode,
    rows: rows.map(withoutNulls),
  }
}

function withoutNulls(row: IndexedSession): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}

function moveCoverage(
  account: AccountName,
  keyMode: PaymentReader['keyMode'],
  before: StoredCoverage | null,
  {newest, oldest, complete, sessionsRead}: Coverage,
): Mutation {
  const id = coverageIdOf(account, keyMode)
  const marks = {newest: newest && {...newest}, oldest: oldest && {...oldest}}
  const read = {complete, sessionsRead, ...marks}
  if (before === null)
    return {create: {_id: id, _type: 'passSessionCoverage', keyMode, account, ...read}}
  return {patch: {id, revision: before.revision, set: read, unset: []}}
}
