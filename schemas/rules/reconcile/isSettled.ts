import type {Discrepancy} from './discrepancy.ts'

/** What has become of rows since they were found. */
export interface Aftermath {
  /** How many subscriptions stand for a payment of these names by now. */
  given: (names: readonly string[]) => number
  /** Subscriptions that are still active. */
  active: ReadonlySet<string>
}

/** Whether a row needs nobody's attention any more: the payment has its passes, or the unpaid pass is no longer held. */
export function isSettled(row: Discrepancy, {given, active}: Aftermath): boolean {
  return row.kind === 'not-paid' ? !active.has(row.subscriptionId) : given(row.names) >= row.passes
}
