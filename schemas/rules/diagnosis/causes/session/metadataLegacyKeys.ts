import {purchaseCause} from '../../cause.ts'
import {paymentValues, sessionEvidence} from '../../evidence.ts'

export const metadataLegacyKeys = purchaseCause('metadata-legacy-keys', ({purchase}) => {
  const {legacyKeys} = purchase.claims
  if (legacyKeys.length === 0) return null
  return {
    evidence: legacyKeys.map((key) => sessionEvidence(purchase, 'metadata', key)),
    values: paymentValues(purchase),
  }
})
