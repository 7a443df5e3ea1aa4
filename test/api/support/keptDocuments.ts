import type {Api} from './startApi.ts'

/** What the API writes by itself when somebody only looks: how far Stripe was read, what that came to, and who took the trail away. */
const BOOKKEEPING = new Set([
  'passSessionIndex',
  'passSessionCoverage',
  'passAuditExport',
  'passReconciliation',
  'passReconciliationPart',
])

/** All that a repair could change, as text to be compared. */
export function keptDocuments({sandbox}: Api): string {
  return JSON.stringify(sandbox.lake.documents().filter(({_type}) => !BOOKKEEPING.has(_type)))
}
