import {classEntries} from './classEntries.ts'
import {deliveryEntries} from './deliveryEntries.ts'
import {historyEntries} from './historyEntries.ts'
import {lookupEntries} from './lookupEntries.ts'
import {messageEntries} from './messageEntries.ts'
import {noteEntries} from './noteEntries.ts'
import {paymentEntries} from './paymentEntries.ts'
import {returnEntries} from './returnEntries.ts'
import {storiesOf} from './stories.ts'
import type {TimelineEntry, TimelineGap} from './timelineEntry.ts'
import type {TimelineFacts} from './timelineFacts.ts'
import {timelineGaps} from './timelineGaps.ts'

export interface Timeline {
  /** Newest first. */
  entries: TimelineEntry[]
  gaps: TimelineGap[]
}

/**
 * Joins what Stripe, the host app, the dataset's history and the audit notes tell into one story. Values are those that each
 * of them stored at the time.
 *
 * @param subscriptionId tells only what has to do with this subscription; null: everything
 */
export function timelineOf(facts: TimelineFacts, subscriptionId: string | null): Timeline {
  const stories = storiesOf(facts)
  const entries = [
    ...paymentEntries(facts, stories),
    ...returnEntries(facts, stories),
    ...deliveryEntries(facts, stories),
    ...historyEntries(facts, stories),
    ...classEntries(facts),
    ...noteEntries(facts, stories),
    ...messageEntries(facts, stories),
    ...lookupEntries(facts),
  ]
    .map((entry) => ({entry, instant: Date.parse(entry.at)}))
    .toSorted(newestFirst)
    .map(({entry}) => entry)
  const gaps = timelineGaps(facts)
  if (subscriptionId === null) return {entries, gaps}
  const shown = entries.filter(({subscriptionIds}) => subscriptionIds.includes(subscriptionId))
  const sessions = shown.map(({purchaseId}) => purchaseId)
  const subjects = new Set<string | null>([null, subscriptionId, ...sessions])
  return {entries: shown, gaps: gaps.filter(({subjectId}) => subjects.has(subjectId))}
}

/** Within one instant, what is further along in the story is newer. */
const ORDER: Record<TimelineEntry['kind'], number> = {
  'not-paid': 0,
  paid: 1,
  event: 2,
  delivery: 3,
  created: 4,
  edited: 5,
  'switched-on': 6,
  'switched-off': 7,
  removed: 8,
  booked: 9,
  'class-cancelled': 10,
  disputed: 11,
  refunded: 12,
  linked: 13,
  repaired: 14,
  undone: 15,
  told: 16,
  'looked-up': 17,
}

/** An entry, and when it was in milliseconds since the epoch. */
interface Dated {
  entry: TimelineEntry
  instant: number
}

function newestFirst(a: Dated, b: Dated): number {
  const [first, second] = [a.entry, b.entry]
  return (
    b.instant - a.instant ||
    ORDER[second.kind] - ORDER[first.kind] ||
    (first.id < second.id ? -1 : 1)
  )
}
