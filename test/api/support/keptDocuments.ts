import type {Api} from './startApi.ts'

/** What the API writes by itself when somebody only looks: how far Stripe was read, what that came to, who took the trail away, and who was looked at. */
const BOOKKEEPING = new Set([
  'passSessionIndex',
  'passSessionCoverage',
  'passAuditExport',
  'passReconciliation',
  'passReconciliationPart',
  'passLookup',
])

/** All that a repair could change, as text to be compared. */
export function keptDocuments({sandbox}: Api): string {
  return JSON.stringify(sandbox.lake.documents().filter(({_type}) => !BOOKKEEPING.has(_type)))
}
