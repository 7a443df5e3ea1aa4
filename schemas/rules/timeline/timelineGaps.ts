import {oldestRevision, reachesBeginning} from './historyEntries.ts'
import type {TimelineGap} from './timelineEntry.ts'
import type {HistoryDocument, HistoryRead, TimelineFacts} from './timelineFacts.ts'

/** https://docs.stripe.com/api/events: for so many days. */
export const EVENTS_KEPT_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

const GAP = {subjectId: null, keptDays: null, ageDays: null, since: null}

/** Evidence that nobody can have any more, or that was never kept. */
export function timelineGaps(facts: TimelineFacts): TimelineGap[] {
  return [
    ...facts.purchases.flatMap(({purchase: {purchaseId, createdAt}}) => [
      ...expiredEvents(purchaseId, createdAt, facts),
      ...unkeptLogs(purchaseId, createdAt, facts),
    ]),
    ...(facts.history === null ? [] : historyGaps(facts.history)),
    ...unreadLookups(facts),
  ]
}

/** Whole days; Stripe counts them the same way. */
export function ageDaysOf(instant: string, now: string): number {
  return Math.floor((Date.parse(now) - Date.parse(instant)) / DAY_MS)
}

function expiredEvents(
  purchaseId: string,
  createdAt: string,
  {now, eventsNotAsked}: TimelineFacts,
): TimelineGap[] {
  const ageDays = ageDaysOf(createdAt, now)
  const gap = {...GAP, source: 'events', subjectId: purchaseId} as const
  if (ageDays >= EVENTS_KEPT_DAYS) {
    return [{...gap, reason: 'expired', keptDays: EVENTS_KEPT_DAYS, ageDays}]
  }
  return eventsNotAsked.includes(purchaseId) ? [{...gap, reason: 'not-asked'}] : []
}

function unkeptLogs(
  purchaseId: string,
  createdAt: string,
  {earliestWebhookLogAt: since}: TimelineFacts,
): TimelineGap[] {
  const isKept = since !== null && Date.parse(since) <= Date.parse(createdAt)
  return isKept
    ? []
    : [{...GAP, source: 'webhook-log', reason: 'before-records', subjectId: purchaseId, since}]
}

function unreadLookups({lookups, lookupsCut}: TimelineFacts): TimelineGap[] {
  const since = lookups.at(-1)?.at ?? null
  return lookupsCut ? [{...GAP, source: 'lookups', reason: 'too-much', since}] : []
}

function historyGaps(history: HistoryRead): TimelineGap[] {
  const {revisions, documents, cut} = history
  const oldest = revisions.at(-1)
  return [
    ...(cut
      ? [{...GAP, source: 'history', reason: 'too-much', since: oldest?.at ?? null} as const]
      : []),
    ...documents.flatMap((document) => gapOf(document, history)),
  ]
}

/** What is told of a document begins later than the document. */
function gapOf(document: HistoryDocument, history: HistoryRead): TimelineGap[] {
  const {id: subjectId, createdAt, asked} = document
  const gap = {...GAP, source: 'history', subjectId} as const
  if (!asked) return [{...gap, reason: 'not-asked'}]
  if (createdAt === null || reachesBeginning(history, document)) return []
  return [
    {...gap, reason: 'history-begins-later', since: oldestRevision(history, subjectId)?.at ?? null},
  ]
}
