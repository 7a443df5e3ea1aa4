import {decidingCause} from '../../cause.ts'
import {paymentValues, sessionEvidence} from '../../evidence.ts'

export const metadataMissingTenant = decidingCause('metadata-missing-tenant', ({purchase}) =>
  purchase.claims.schoolId !== null
    ? null
    : {
        evidence: [sessionEvidence(purchase, 'metadata.tenantId', null)],
        values: paymentValues(purchase),
      },
)
