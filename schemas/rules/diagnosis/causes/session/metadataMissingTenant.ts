import {purchaseCause} from '../../cause.ts'
import {paymentValues, sessionEvidence} from '../../evidence.ts'

export const metadataMissingTenant = purchaseCause('metadata-missing-tenant', ({purchase}) =>
  purchase.claims.schoolId !== null || purchase.origin !== 'checkout'
    ? null
    : {
        evidence: [sessionEvidence(purchase, 'metadata.tenantId', null)],
        values: paymentValues(purchase),
      },
)
