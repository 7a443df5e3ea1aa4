import {purchaseCause} from '../../cause.ts'
import {documentEvidence, purchaseValues, sessionEvidence} from '../../evidence.ts'

/** The webhook passes over every type that it does not know and logs that as success. */
export const webhookSkippedType = purchaseCause(
  'webhook-skipped-type',
  ({purchase, pass, webhook}) => {
    const {succeeded, skipped} = webhook
    if (succeeded === null || !skipped) return null
    return {
      evidence: [
        documentEvidence('webhookLog', succeeded.id, 'status', succeeded.status),
        sessionEvidence(purchase, 'metadata.type', purchase.claims.statedType),
      ],
      values: purchaseValues(purchase, pass),
    }
  },
)
