import {validityOf} from '../../../validity.ts'
import {documentEvidence, instant, sessionEvidence, text} from '../../evidence.ts'
import {passCause} from '../../passCause.ts'

/** Nothing in the host app keeps such a pass from being sold. */
export const passExpiredAtPurchase = passCause('pass-expired-at-purchase', (pass, {purchase}) => {
  const validity = validityOf(pass)
  if (validity?.kind !== 'until' || validity.instant > purchase.createdAt) return null
  return {
    evidence: [
      documentEvidence('pass', pass.id, 'expiryDate', pass.expiryDate),
      sessionEvidence(purchase, 'created', purchase.createdAt),
    ],
    values: {
      pass: text(pass.name.trim()),
      endOfPass: instant(validity.instant),
      paidAt: instant(purchase.createdAt),
    },
  }
})
