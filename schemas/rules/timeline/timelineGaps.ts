import {oldestRevision, reachesBeginning} from './historyEntries.ts'
import type {TimelineGap} from './timelineEntry.ts'
import type {HistoryRead, TimelineFacts} from './timelineFacts.ts'

/** https://docs.stripe.com/api/events: for so many days. */
export const EVENTS_KEPT_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

const GAP = {subjectId: null, keptDays: null, ageDays: null, since: null}

/** Evidence that nobody can have any more, or that was never kept. */
export function timelineGaps(facts: TimelineFacts): TimelineGap[] {
  return [
    ...facts.purchases.flatMap(({purchase: {sessionId, createdAt}}) => [
      ...expiredEvents(sessionId, createdAt, facts),
      ...unkeptLogs(sessionId, createdAt, facts),
    ]),
    ...(facts.history === null ? [] : historyGaps(facts.history)),
  ]
}

/** Whole days; Stripe counts them the same way. */
export function ageDaysOf(instant: string, now: string): number {
  return Math.floor((Date.parse(now) - Date.parse(instant)) / DAY_MS)
}

function expiredEvents(
  sessionId: string,
  createdAt: string,
  {now, eventsNotAsked}: TimelineFacts,
): TimelineGap[] {
  const ageDays = ageDaysOf(createdAt, now)
  const gap = {...GAP, source: 'events', subjectId: sessionId} as const
  if (ageDays >= EVENTS_KEPT_DAYS) {
    return [{...gap, reason: 'expired', keptDays: EVENTS_KEPT_DAYS, ageDays}]
  }
  return eventsNotAsked.includes(sessionId) ? [{...gap, reason: 'too-much'}] : []
}

function unkeptLogs(
  sessionId: string,
  createdAt: string,
  {earliestWebhookLogAt: since}: TimelineFacts,
): TimelineGap[] {
  const isKept = since !== null && Date.parse(since) <= Date.parse(createdAt)
  return isKept
    ? []
    : [{...GAP, source: 'webhook-log', reason: 'before-records', subjectId: sessionId, since}]
}

function historyGaps(history: HistoryRead): TimelineGap[] {
  const oldest = history.revisions.at(-1)
  return [
    ...(history.cut
      ? [{...GAP, source: 'history', reason: 'too-much', since: oldest?.at ?? null} as const]
      : []),
    ...history.documents
      .filter((document) => document.createdAt !== null && !reachesBeginning(history, document))
      .map(
        ({id}) =>
          ({
            ...GAP,
            source: 'history',
            reason: 'history-begins-later',
            subjectId: id,
            since: oldestRevision(history, id)?.at ?? null,
          }) as const,
      ),
  ]
}
