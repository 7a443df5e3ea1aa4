import type {Reconciliation} from '../../../schemas/contract/reconciliation.ts'

type Report = Reconciliation | null

/**
 * Of two reports on one school, the one that has come further. A run only ever moves forward, whoever works on it, so this
 * needs no clock: the later run wins, and within a run the one that has read more.
 */
export function furtherOf(a: Report, b: Report): Report {
  if (a === null || b === null) return a ?? b
  return isFurther(rankOf(b), rankOf(a)) ? b : a
}

type Rank = readonly [startedAt: string, isFinished: number, read: number]

function rankOf({startedAt, state, sessionsRead, subscriptionsRead}: Reconciliation): Rank {
  return [startedAt ?? '', state === 'finished' ? 1 : 0, sessionsRead + subscriptionsRead]
}

function isFurther(a: Rank, b: Rank): boolean {
  if (a[0] !== b[0]) return a[0] > b[0]
  if (a[1] !== b[1]) return a[1] > b[1]
  return a[2] > b[2]
}
