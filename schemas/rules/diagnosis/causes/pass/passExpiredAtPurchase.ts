import {hasFault} from '../../../passFaults.ts'
import {instantOf} from '../../../validity.ts'
import {documentEvidence, instant, sessionEvidence, text} from '../../evidence.ts'
import {passCause} from '../../passCause.ts'

/** Nothing in the host app keeps such a pass from being sold. */
export const passExpiredAtPurchase = passCause('pass-expired-at-purchase', (pass, {purchase}) => {
  const end = instantOf(pass.expiryDate)
  if (end === null || !hasFault('pass-expired-at-purchase', pass, purchase.createdAt)) return null
  return {
    evidence: [
      documentEvidence('pass', pass.id, 'expiryDate', pass.expiryDate),
      sessionEvidence(purchase, 'created', purchase.createdAt),
    ],
    values: {
      pass: text(pass.name.trim()),
      endOfPass: instant(end),
      paidAt: instant(purchase.createdAt),
    },
  }
})
