import type {Money} from '../money.ts'
import type {Discrepancy, DiscrepancyCause} from './discrepancy.ts'

/** How many of one cause in one currency, and what they come to. */
export interface DiscrepancyTotal {
  kind: Discrepancy['kind']
  cause: DiscrepancyCause
  count: number
  amount: Money
}

/** Adds rows to totals that were counted before. Amounts of different currencies are never added up. */
export function addToTotals(
  totals: readonly DiscrepancyTotal[],
  rows: readonly Discrepancy[],
): DiscrepancyTotal[] {
  const sums = new Map(totals.map((total) => [keyOf(total), total]))
  for (const row of rows) {
    const key = keyOf(row)
    const before = sums.get(key)
    const {kind, cause, amount} = row
    sums.set(key, {
      kind,
      cause,
      count: (before?.count ?? 0) + 1,
      amount: {...amount, minor: (before?.amount.minor ?? 0) + amount.minor},
    })
  }
  return [...sums.values()]
}

function keyOf({kind, cause, amount}: Pick<DiscrepancyTotal, 'kind' | 'cause' | 'amount'>): string {
  return `${kind} ${cause} ${amount.currency}`
}
