import type {SourceName, SourceReport} from '../../schemas/rules/source.ts'
import {PLATFORM, type AccountName} from '../ports/paymentReader.ts'
import type {Reading} from '../ports/reading.ts'

/** One line for each place that was asked, however often. */
export interface SourceReports {
  /** Notes the outcome of one call; the first failure of a place is the one that is told. */
  note(place: Place, reading: Reading<unknown>): void
  /** A place that could not even be asked. */
  noteAbsent(source: SourceName): void
  /** It makes no sense to ask this Stripe account anything more. */
  isClosed(account: AccountName): boolean
  /** The account's sessions can be listed, as far as is known; perhaps only a little later. */
  mayBeSearched(account: AccountName): boolean
  all(): SourceReport[]
}

export type Place =
  | {source: 'sanity' | 'clerk'}
  | {source: 'stripe' | 'stripe-outside-checkout'; account: AccountName}

/** A key that misses one permission may have the others. An account that limits the rate is left alone. */
const CLOSING: ReadonlySet<SourceReport['failure']> = new Set([
  'no-access',
  'key-invalid',
  'rate-limited',
  'timeout',
  'unavailable',
])

export function createSourceReports(): SourceReports {
  const reports = new Map<string, SourceReport>()
  return {
    note: (place, reading) => {
      const report = reportOf(place, reading)
      const known = reports.get(keyOf(report))
      reports.set(keyOf(report), known ? merged(known, report) : report)
    },
    noteAbsent: (source) => {
      const report = {...NOTHING_WRONG, source, account: null, failure: 'no-account' as const}
      reports.set(keyOf(report), {...report, complete: false})
    },
    isClosed: (account) =>
      [...reports.values()].some(
        (report) => isOfAccount(report, account) && CLOSING.has(report.failure),
      ),
    mayBeSearched: (account) =>
      [...reports.values()].every(
        (report) =>
          !isOfAccount(report, account) ||
          report.failure === null ||
          report.failure === 'rate-limited' ||
          hidesNoSession(report),
      ),
    all: () => [...reports.values()],
  }
}

const NOTHING_WRONG = {failure: null, permission: null, requestId: null, complete: true}

function reportOf(place: Place, reading: Reading<unknown>): SourceReport {
  const where = {source: sourceOf(place), account: 'account' in place ? place.account : null}
  if (reading.ok) return {...NOTHING_WRONG, ...where, complete: reading.complete}
  const {failure, permission, requestId} = reading
  return {...where, failure, permission, requestId, complete: false}
}

/** A key that may read sessions, but not everything beside them. */
function hidesNoSession({failure, permission}: SourceReport): boolean {
  return failure === 'missing-permission' && permission !== null && !permission.includes('checkout')
}

function sourceOf(place: Place): SourceName {
  if (place.source !== 'stripe') return place.source
  return place.account === PLATFORM ? 'stripe-platform' : 'stripe-connected'
}

function merged(known: SourceReport, next: SourceReport): SourceReport {
  const told = known.failure === null ? next : known
  return {...told, complete: known.complete && next.complete}
}

/** What is asked beside the sessions may be refused by itself. */
function isOfAccount({source, account: of}: SourceReport, account: AccountName): boolean {
  return of === account && source !== 'stripe-outside-checkout'
}

function keyOf({source, account}: SourceReport): string {
  return `${source} ${account ?? ''}`
}
