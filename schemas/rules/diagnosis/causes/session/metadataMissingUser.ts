import {decidingCause} from '../../cause.ts'
import {paymentValues, sessionEvidence} from '../../evidence.ts'

export const metadataMissingUser = decidingCause('metadata-missing-user', ({purchase}) =>
  purchase.claims.clerkId !== null
    ? null
    : {
        evidence: [
          sessionEvidence(purchase, 'metadata.userId', null),
          sessionEvidence(purchase, 'client_reference_id', null),
          sessionEvidence(purchase, 'customer_details.email', purchase.payerEmail),
        ],
        values: paymentValues(purchase),
      },
)
