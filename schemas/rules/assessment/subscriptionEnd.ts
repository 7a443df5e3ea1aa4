import {oncePer} from '../oncePer.ts'
import {DAY_MS, instantOf} from '../validity.ts'
import type {Subscription} from '../subscription.ts'
import type {AssessedPurchase, AssessedSubscription} from './assessment.ts'
import {isEditedSince} from './purchaseFacts.ts'

const SHORTEST_TERM_MS = 10 * 60 * 1000
/** The host's webhook counts from when it ran, which may be hours after the payment. */
export const END_TOLERANCE_MS = DAY_MS

/** What is wrong with the end of a subscription. */
export type EndDefect = 'end-before-start' | 'zero-length' | 'wrong-end-date'

export const endDefectOf = oncePer((entry: AssessedSubscription): EndDefect | null => {
  const start = instantOf(entry.subscription.startDate)
  const end = instantOf(entry.subscription.endDate)
  if (start !== null && end !== null) {
    if (end < start) return 'end-before-start'
    if (Date.parse(end) - Date.parse(start) < SHORTEST_TERM_MS) return 'zero-length'
  }
  const due = judgedEnd(entry)
  if (due === null || countsFromProcessing(entry, end)) return null
  return end === null || Math.abs(Date.parse(end) - Date.parse(due)) > END_TOLERANCE_MS
    ? 'wrong-end-date'
    : null
})

/**
 * The end that the payment bought, where today's pass still says so: not after the pass was edited, and not for an upgrade,
 * which the host app and its written rule date differently.
 */
function judgedEnd({
  subscription,
  paidBy,
  link,
  mergedPurchaseId,
}: AssessedSubscription): string | null {
  // It lasts longer for what was paid later.
  if (mergedPurchaseId !== null) return null
  if (paidBy === null || paidBy.pass === null || link?.method === 'stand-in-other-pass') return null
  const isUpgrade =
    paidBy.purchase.claims.kind === 'upgrade' ||
    subscription.upgradedFromSubscriptionId !== null ||
    subscription.upgradeSessionIds.length > 0
  const isEdited = isEditedSince(paidBy.pass, paidBy.purchase.createdAt)
  return isUpgrade || isEdited ? null : (paidBy.term?.end ?? null)
}

/** The app counts days from when it handled the payment. A late message makes the pass last longer, which harms nobody. */
function countsFromProcessing(
  {subscription, paidBy}: AssessedSubscription,
  end: string | null,
): boolean {
  const due = paidBy?.term?.end ?? null
  if (end === null || due === null || paidBy === null || !isMadeByApp(subscription, paidBy)) {
    return false
  }
  const late = Date.parse(subscription.createdAt) - Date.parse(paidBy.purchase.createdAt)
  return late > 0 && Math.abs(Date.parse(end) - Date.parse(due) - late) <= SHORTEST_TERM_MS
}

/** The document says so, or the app's log does. */
export function isMadeByApp(
  {document}: Subscription,
  {webhook}: Pick<AssessedPurchase, 'webhook'>,
): boolean {
  const saysSo =
    document['createdViaWebhook'] === true || typeof document['webhookEventId'] === 'string'
  return saysSo || (webhook.succeeded !== null && !webhook.skipped)
}

/** A term that had some length is over. */
export function isEnded({subscription}: AssessedSubscription, now: string): boolean {
  const start = instantOf(subscription.startDate)
  const end = instantOf(subscription.endDate)
  return end !== null && end <= now && (start === null || end > start)
}
