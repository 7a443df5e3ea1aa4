import {purchaseCause} from '../../cause.ts'
import {documentEvidence, purchaseValues, sessionEvidence} from '../../evidence.ts'

const HANDLED: ReadonlySet<string | null> = new Set(['pass_purchase', 'pass_upgrade'])

/** The webhook passes over every other type and logs that as success. */
export const webhookSkippedType = purchaseCause(
  'webhook-skipped-type',
  ({purchase, pass}, {facts}) => {
    const log = facts.webhookLogs.find(
      ({sessionId, status}) => sessionId === purchase.purchaseId && status === 'success',
    )
    if (log === undefined || HANDLED.has(purchase.claims.statedType)) return null
    return {
      evidence: [
        documentEvidence('webhookLog', log.id, 'status', log.status),
        sessionEvidence(purchase, 'metadata.type', purchase.claims.statedType),
      ],
      values: purchaseValues(purchase, pass),
    }
  },
)
