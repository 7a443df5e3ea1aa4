import type {Discrepancy} from './discrepancy.ts'

/** What has become of rows since they were found. */
export interface Aftermath {
  /** Sessions that a subscription names by now. */
  given: ReadonlySet<string>
  /** Subscriptions that are still active. */
  active: ReadonlySet<string>
}

/** Whether a row needs nobody's attention any more: the payment has its pass, or the unpaid pass is no longer held. */
export function isSettled(row: Discrepancy, {given, active}: Aftermath): boolean {
  return row.kind === 'not-given' ? given.has(row.purchaseId) : !active.has(row.subscriptionId)
}
