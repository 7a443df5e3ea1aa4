import {purchaseCause} from '../../cause.ts'
import {documentEvidence, purchaseValues, storedInstant} from '../../evidence.ts'

export const webhookFailed = purchaseCause('webhook-failed', ({purchase, pass, webhook}) => {
  const {failed} = webhook
  if (failed === null) return null
  return {
    evidence: [
      documentEvidence('webhookLog', failed.id, 'status', failed.status),
      documentEvidence('webhookLog', failed.id, 'details.error', failed.error),
    ],
    values: {...purchaseValues(purchase, pass), failedAt: storedInstant(failed.at)},
  }
})
