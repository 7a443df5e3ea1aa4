import {purchaseCause} from '../../cause.ts'
import {documentEvidence, purchaseValues, storedInstant} from '../../evidence.ts'

export const webhookFailed = purchaseCause('webhook-failed', ({purchase, pass}, {facts}) => {
  const [log] = facts.webhookLogs
    .filter(({sessionId, status}) => sessionId === purchase.purchaseId && status === 'error')
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  if (log === undefined) return null
  return {
    evidence: [
      documentEvidence('webhookLog', log.id, 'status', log.status),
      documentEvidence('webhookLog', log.id, 'details.error', log.error),
    ],
    values: {...purchaseValues(purchase, pass), failedAt: storedInstant(log.at)},
  }
})
