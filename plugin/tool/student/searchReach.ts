import type {SearchCoverage} from '../../../schemas/contract/deepSearch.ts'

/** How far all accounts together were looked through. */
export interface SearchReach {
  payments: number
  /** Instant back to which every payment was looked at; null while some account has not been begun, or has none. */
  backTo: string | null
  complete: boolean
}

export function searchReach(coverage: readonly SearchCoverage[]): SearchReach {
  const unfinished = coverage.filter(({complete}) => !complete)
  const ends = (unfinished.length > 0 ? unfinished : coverage).map(({oldestAt}) => oldestAt)
  const known = ends.filter((end) => end !== null).toSorted()
  const isBegun = unfinished.every(({oldestAt}) => oldestAt !== null)
  // Of accounts that are not at their end, the one that is least far counts.
  const end = unfinished.length > 0 ? known.at(-1) : known[0]
  return {
    payments: coverage.reduce((sum, {sessionsRead}) => sum + sessionsRead, 0),
    backTo: isBegun ? (end ?? null) : null,
    complete: unfinished.length === 0,
  }
}
