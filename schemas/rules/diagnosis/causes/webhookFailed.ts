import {finding, type Cause} from '../cause.ts'
import {documentEvidence, instant, purchaseValues} from '../evidence.ts'

export const webhookFailed: Cause = {
  code: 'webhook-failed',
  find: ({purchases, facts}) =>
    purchases.flatMap(({purchase, pass}) =>
      facts.webhookLogs
        .filter((log) => log.sessionId === purchase.sessionId && log.status === 'error')
        .slice(0, 1)
        .map((log) =>
          finding({
            code: 'webhook-failed',
            subjectId: purchase.sessionId,
            evidence: [
              documentEvidence('webhookLog', log.id, 'status', log.status),
              documentEvidence('webhookLog', log.id, 'details.error', log.error),
            ],
            values: {...purchaseValues(purchase, pass), failedAt: instant(log.at)},
          }),
        ),
    ),
}
