import {purchaseCause} from '../../cause.ts'
import {paymentValues, sessionEvidence} from '../../evidence.ts'

export const passNotFound = purchaseCause('pass-not-found', ({purchase, passMatch, pass}) => {
  const isNameUnknown = purchase.claims.passName !== null && pass === null
  const isUnknown = isNameUnknown && passMatch.kind !== 'ambiguous'
  if (passMatch.missingPassId === null && !isUnknown) return null
  return {
    evidence: [
      sessionEvidence(
        purchase,
        'metadata.passId',
        passMatch.missingPassId ?? purchase.claims.passName,
      ),
    ],
    values: paymentValues(purchase),
  }
})
