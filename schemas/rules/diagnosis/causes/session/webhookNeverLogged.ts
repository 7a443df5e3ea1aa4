import {isServed} from '../../../assessment/isServed.ts'
import {finding, type SubjectCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence} from '../../evidence.ts'

/** Before the first log of the dataset, absence of a log means nothing. */
export const webhookNeverLogged = {
  of: 'subjects',
  code: 'webhook-never-logged',
  find: ({purchases, facts}) => {
    const {earliestWebhookLogAt, webhookLogs} = facts
    if (earliestWebhookLogAt === null) return []
    const logged = new Set(webhookLogs.map(({sessionId}) => sessionId))
    return purchases
      .filter(
        (entry) =>
          entry.paid &&
          entry.purchase.claims.kind !== 'platform-plan' &&
          !isServed(entry) &&
          !logged.has(entry.purchase.purchaseId) &&
          Date.parse(entry.purchase.createdAt) > Date.parse(earliestWebhookLogAt),
      )
      .map(({purchase, pass}) =>
        finding({
          code: 'webhook-never-logged',
          subjectId: purchase.purchaseId,
          evidence: [sessionEvidence(purchase, 'id', purchase.purchaseId)],
          values: purchaseValues(purchase, pass),
        }),
      )
  },
} satisfies SubjectCause
