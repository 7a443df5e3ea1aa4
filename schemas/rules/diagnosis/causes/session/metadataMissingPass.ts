import {purchaseCause} from '../../cause.ts'
import {paymentValues, sessionEvidence} from '../../evidence.ts'

export const metadataMissingPass = purchaseCause('metadata-missing-pass', ({purchase}) => {
  const {passId, passName, kind} = purchase.claims
  if (passId !== null || passName !== null || kind === 'class') return null
  return {
    evidence: [sessionEvidence(purchase, 'metadata.passId', null)],
    values: paymentValues(purchase),
  }
})
