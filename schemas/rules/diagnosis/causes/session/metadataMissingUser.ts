import {purchaseCause} from '../../cause.ts'
import {paymentValues, sessionEvidence} from '../../evidence.ts'

/** Where the payer's own account tells whose payment it is, nothing is missing. */
export const metadataMissingUser = purchaseCause('metadata-missing-user', ({purchase, person}) =>
  purchase.claims.clerkId !== null ||
  purchase.origin !== 'checkout' ||
  person === 'user-id-in-session' ||
  person === 'payer-of-other-account'
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
