import type {Confirmation} from './plan.ts'
import type {Grant} from './planGrant.ts'

/** What the person must tick, because the facts allow the plan but do not prove it. */
export function confirmationsFor({basis, intent}: Grant): Confirmation[] {
  const {entry} = basis
  if (entry === null) {
    return intent.basis.kind === 'evidence' ? ['stripe-could-not-confirm'] : []
  }
  const confirmations: Confirmation[] = []
  if (entry.passMatch.kind !== 'found') confirmations.push('pass-chosen-by-person')
  else if (entry.passMatch.missingPassId !== null) confirmations.push('pass-chosen-by-name')
  if (entry.person === 'payer-email') confirmations.push('matched-by-payer-email')
  if (entry.purchase.state === 'partially-refunded') confirmations.push('partial-refund')
  return confirmations
}
