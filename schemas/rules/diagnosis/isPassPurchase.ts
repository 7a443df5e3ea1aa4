import type {AssessedPurchase} from './assess.ts'

/** The session sold a pass or an upgrade, or something that can only have been one: it costs what a pass costs. */
export function isPassPurchase({purchase, passMatch}: AssessedPurchase): boolean {
  const {kind} = purchase.claims
  if (kind === 'pass' || kind === 'upgrade') return true
  return kind === 'unknown' && (passMatch.kind !== 'unknown' || passMatch.missingPassId !== null)
}
