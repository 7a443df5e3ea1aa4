import type {AccountName, PaymentReader, Session} from '../ports/paymentReader.ts'
import type {Reading, SourceProblem} from '../ports/reading.ts'
import {NOTHING_READ, type Coverage, type Mark} from './coverage.ts'

/** A checkout ends within a day, and only its end tells who paid. */
const CHECKOUT_LASTS_S = 24 * 60 * 60

/** What one go at an account brought. */
export interface AccountSearch {
  /** Never empty ones. */
  pages: Session[][]
  coverage: Coverage
  /** The account had no newer sessions when it was asked. */
  upToDate: boolean
  problem: SourceProblem | null
}

export interface SearchLimits {
  pages: number
  /** No further page is asked for once it is true. */
  isOver: () => boolean
  /** Instant of the search, seconds since 1970. */
  now: number
}

/**
 * Reads on where the coverage ends: first what is newer, then what is older. What was read before a failure counts. Where the
 * account does not know the sessions that the coverage names, another account has its name now: it is read anew.
 */
export async function searchAccount(
  payments: PaymentReader,
  account: AccountName,
  coverage: Coverage,
  limits: SearchLimits,
): Promise<AccountSearch> {
  let left = limits.pages
  let search: AccountSearch = {pages: [], coverage, upToDate: false, problem: null}
  const mayGoOn = () => search.problem === null && left > 0 && !limits.isOver()

  for (; mayGoOn() && !search.upToDate; left -= 1) {
    const newest = search.coverage.newest?.sessionId
    const place = newest === undefined ? 'newest' : {newerThan: newest}
    search = withNewer(search, await payments.page(account, place), limits.now)
  }
  for (; mayGoOn() && hasOlder(search.coverage); left -= 1) {
    const place = {olderThan: search.coverage.oldest.sessionId}
    search = withOlder(search, await payments.page(account, place))
  }
  return search
}

type Page = Reading<Session[] | null>

function withNewer(search: AccountSearch, page: Page, now: number): AccountSearch {
  if (!page.ok) return {...search, problem: page}
  if (page.value === null) return {...search, coverage: NOTHING_READ}
  return search.coverage.newest === null
    ? begun(search, page.value, page.complete, now)
    : newerRead(search, page.value, page.complete, now)
}

function withOlder(search: AccountSearch, page: Page): AccountSearch {
  if (!page.ok) return {...search, problem: page}
  if (page.value === null) return {...search, coverage: NOTHING_READ, upToDate: false}
  return olderRead(search, page.value, page.complete)
}

function hasOlder(coverage: Coverage): coverage is Coverage & {oldest: Mark} {
  return !coverage.complete && coverage.oldest !== null
}

function begun(
  search: AccountSearch,
  page: Session[],
  complete: boolean,
  now: number,
): AccountSearch {
  const oldest = page.at(-1)
  const newest = lastSettled(page, now) ?? oldest
  return {
    ...withPage(search, page),
    upToDate: true,
    coverage: {
      newest: markOf(newest),
      oldest: markOf(oldest),
      complete,
      sessionsRead: numberUpTo(newest, page),
    },
  }
}

function newerRead(
  search: AccountSearch,
  page: Session[],
  upToDate: boolean,
  now: number,
): AccountSearch {
  // On the way up every page must count, or an account with many open checkouts is never caught up with.
  const reached = upToDate ? lastSettled(page, now) : page[0]
  const {coverage} = search
  return {
    ...withPage(search, page),
    upToDate,
    coverage: {
      ...coverage,
      newest: markOf(reached) ?? coverage.newest,
      sessionsRead: coverage.sessionsRead + numberUpTo(reached, page),
    },
  }
}

function olderRead(search: AccountSearch, page: Session[], complete: boolean): AccountSearch {
  const {coverage} = search
  return {
    ...withPage(search, page),
    coverage: {
      ...coverage,
      oldest: markOf(page.at(-1)) ?? coverage.oldest,
      complete,
      sessionsRead: coverage.sessionsRead + page.length,
    },
  }
}

function withPage(search: AccountSearch, page: Session[]): AccountSearch {
  return page.length === 0 ? search : {...search, pages: [...search.pages, page]}
}

/** The newest session that has no open checkout before it. From there on, sessions are read once more when the account is next. */
function lastSettled(page: readonly Session[], now: number): Session | undefined {
  const oldestOpen = page.findLastIndex(
    ({status, created}) => status === 'open' && created > now - CHECKOUT_LASTS_S,
  )
  return page[oldestOpen + 1]
}

/** How many of a page lie within a coverage that ends with one of them. */
function numberUpTo(newest: Session | undefined, page: readonly Session[]): number {
  return newest === undefined ? 0 : page.length - page.indexOf(newest)
}

function markOf(session: Session | undefined): Mark | null {
  if (session === undefined) return null
  return {sessionId: session.id, at: new Date(session.created * 1000).toISOString()}
}
