import type {DeepSearchResponse} from '../../schemas/contract/deepSearch.ts'
import type {SourceFailure} from '../../schemas/rules/source.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import type {AccountName} from '../ports/paymentReader.ts'
import {NOTHING_READ, type StoredCoverage} from '../sessionIndex/coverage.ts'
import {coverageView} from '../sessionIndex/coverageView.ts'
import {isOfSchool} from '../sessionIndex/isOfSchool.ts'
import {readSessionIndex} from '../sessionIndex/readSessionIndex.ts'
import {rememberSearch} from '../sessionIndex/rememberSearch.ts'
import {searchAccount} from '../sessionIndex/searchAccount.ts'
import {accountsOfSchool} from './accountsOfSchool.ts'
import {beginGathering} from './beginGathering.ts'
import {wantedOf} from './personIds.ts'
import {requireStudentInSight} from './requireStudentInSight.ts'
import {createSourceReports, type SourceReports} from './sourceReports.ts'

/** What one request may read of each account, so that whoever waits for it sees it move. */
const PAGES_OF_A_REQUEST = 5
const LONGEST_MS = 4000

/** What no asking again will change. */
const REFUSALS: ReadonlySet<SourceFailure> = new Set([
  'no-access',
  'missing-permission',
  'key-invalid',
  'wrong-mode',
])

/**
 * Looks through the payments of the school's accounts one page after the other, where an earlier search ended, and remembers
 * whom each may concern. What it found, the student file shows.
 *
 * @throws ProblemError `school-not-found`, `student-not-found`, `sanity-unavailable`, `sanity-may-not-write`. What Stripe did
 *   not say stands in `sources`
 */
export async function searchDeeper(
  services: ScopedServices,
  {schoolId, studentId}: {schoolId: string; studentId: string},
): Promise<DeepSearchResponse> {
  const inquiry = {schoolId, studentId, receiptEmail: null, intent: null}
  const gathering = await beginGathering(services, inquiry)
  requireStudentInSight(gathering, null)
  const {school, index: known} = gathering.person
  const accounts = accountsOfSchool(school)
  const wanted = wantedOf(gathering)

  const reports = createSourceReports()
  const endsAt = performance.now() + LONGEST_MS
  const reached = await Promise.all(
    accounts.map((account) =>
      goOn({services, account, before: known.coverage.get(account) ?? null, reports, endsAt}),
    ),
  )
  const index = await readSessionIndex(services, accounts, wanted)
  return {
    coverage: coverageView(accounts, index.coverage),
    found: index.found.filter((entry) => isOfSchool(entry, school)).length,
    finished: reached.every((end) => end),
    sources: reports.all(),
  }
}

interface Turn {
  services: ScopedServices
  account: AccountName
  before: StoredCoverage | null
  reports: SourceReports
  endsAt: number
}

/** @returns whether nothing is left to read, be it that everything was read or that nothing may be */
async function goOn({services, account, before, reports, endsAt}: Turn): Promise<boolean> {
  const search = await searchAccount(services.payments, account, before ?? NOTHING_READ, {
    pages: PAGES_OF_A_REQUEST,
    isOver: () => performance.now() > endsAt,
    now: services.clock() / 1000,
  })
  const {problem, coverage, upToDate} = search
  const isReadToItsEnd = upToDate && coverage.complete
  const place = {source: 'stripe', account} as const
  reports.note(
    place,
    problem ? {ok: false, ...problem} : {ok: true, value: null, complete: isReadToItsEnd},
  )
  const outcome = await rememberSearch(services, account, before, search)
  if (problem !== null) return REFUSALS.has(problem.failure)
  return isReadToItsEnd && outcome === 'committed'
}
