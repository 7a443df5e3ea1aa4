import type {AssessedPurchase} from './assess.ts'

/** The session sold a pass or an upgrade, or at least nothing that is known to be something else. */
export function isPassPurchase({purchase, pass}: AssessedPurchase): boolean {
  const {kind} = purchase.claims
  return kind === 'pass' || kind === 'upgrade' || (kind === 'unknown' && pass !== null)
}
