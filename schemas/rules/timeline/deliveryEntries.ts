import {entryIn, NO_STORY, type Stories} from './stories.ts'
import type {DeliveryEntry, EventEntry} from './timelineEntry.ts'
import type {TimelineFacts} from './timelineFacts.ts'

/** What Stripe meant to deliver, and what the host app wrote down about what arrived. */
export function deliveryEntries(
  {events, webhookLogs}: Pick<TimelineFacts, 'events' | 'webhookLogs'>,
  stories: Stories,
): (EventEntry | DeliveryEntry)[] {
  return [
    ...events.map((event): EventEntry => {
      const story = stories.ofSession(event.purchaseId)
      return {
        ...entryIn(story, {kind: 'event', key: event.id, at: event.at, clock: 'paid'}),
        clocks: story.clocks,
        account: event.account,
        eventId: event.id,
        eventType: event.type,
        delivery: event.delivery,
        pendingWebhooks: event.pendingWebhooks,
      }
    }),
    // One that nobody can tell the time of has no place in a story.
    ...webhookLogs
      .filter(({at}) => at !== '')
      .map((log): DeliveryEntry => {
        const purchaseId = stories.sessionOf(log.sessionId)
        const story = purchaseId === null ? NO_STORY : stories.ofSession(purchaseId)
        return {
          ...entryIn(story, {kind: 'delivery', key: log.id, at: log.at, clock: 'recorded'}),
          logId: log.id,
          eventType: log.eventType,
          status: log.status,
          error: log.error,
        }
      }),
  ]
}
