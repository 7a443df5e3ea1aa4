import type {StudentFacts} from '../facts.ts'
import type {Purchase} from '../purchase.ts'
import type {WebhookLog} from '../webhookLog.ts'

/** What the host app's webhook did about a payment, as far as its log tells. */
export interface WebhookOutcome {
  /** The last delivery that failed. */
  failed: WebhookLog | null
  /** The last one that ended well, by its own account. */
  succeeded: WebhookLog | null
  /** It ended well because the app took the payment for something else. */
  skipped: boolean
  /** No delivery was logged although the app was logging by then. Before its first log, absence means nothing. */
  neverCame: boolean
}

const HANDLED: ReadonlySet<string | null> = new Set(['pass_purchase', 'pass_upgrade'])

type Logs = Pick<StudentFacts, 'webhookLogs' | 'earliestWebhookLogAt'>

/** Judges the deliveries of payments by one log. */
export function webhookOutcomes({
  webhookLogs,
  earliestWebhookLogAt,
}: Logs): (purchase: Purchase) => WebhookOutcome {
  const bySession = Map.groupBy(webhookLogs, ({sessionId}) => sessionId)
  const firstLogAt = earliestWebhookLogAt === null ? null : Date.parse(earliestWebhookLogAt)
  return ({sessionId, createdAt, claims}) => {
    const logs = sessionId === null ? [] : (bySession.get(sessionId) ?? [])
    const last = (status: string): WebhookLog | null =>
      logs
        .filter((log) => log.status === status)
        .toSorted(byInstant)
        .at(-1) ?? null
    const succeeded = last('success')
    return {
      failed: last('error'),
      succeeded,
      skipped: succeeded !== null && !HANDLED.has(claims.statedType),
      neverCame:
        sessionId !== null &&
        logs.length === 0 &&
        firstLogAt !== null &&
        Date.parse(createdAt) > firstLogAt,
    }
  }
}

function byInstant(a: WebhookLog, b: WebhookLog): number {
  if (a.at === b.at) return a.id < b.id ? -1 : 1
  return a.at < b.at ? -1 : 1
}
