import type {Purchase} from '../purchase.ts'
import type {Clock, Clocks, EntryOf, TimelineKind} from './timelineEntry.ts'
import type {TimelineFacts, TimelineNote} from './timelineFacts.ts'

/** What an entry belongs to: a payment and the subscriptions that stand for it. */
export type Story = Pick<EntryOf<TimelineKind>, 'purchaseId' | 'subscriptionIds' | 'clocks'>

export interface Stories {
  ofSession(purchaseId: string): Story
  ofSubscriptions(ids: readonly string[]): Story
  /** The session that a session, payment intent or charge belongs to; null where it is none of these payments. */
  sessionOf(stripeId: string | null): string | null
}

export const NO_CLOCKS: Clocks = {paid: null, recorded: null, repaired: null}
export const NO_STORY: Story = {purchaseId: null, subscriptionIds: [], clocks: NO_CLOCKS}

type Known = Pick<TimelineFacts, 'purchases' | 'subscriptions' | 'links' | 'notes'>

/** Tells of each payment when it was paid, first recorded and first repaired. */
export function storiesOf(facts: Known): Stories {
  const storyOf = (purchaseId: string | null, subscriptionIds: string[]): Story => ({
    purchaseId,
    subscriptionIds,
    clocks: clocksOf(facts, purchaseId, subscriptionIds),
  })
  return {
    ofSession: (purchaseId) =>
      storyOf(
        purchaseId,
        unique(facts.links.filter((link) => link.purchaseId === purchaseId).map(subscriptionOf)),
      ),
    ofSubscriptions: (ids) => {
      const link = facts.links.find(({subscriptionId}) => ids.includes(subscriptionId))
      return storyOf(link?.purchaseId ?? null, unique(ids))
    },
    sessionOf: (stripeId) =>
      facts.purchases.find(({purchase}) => stripeId !== null && idsOf(purchase).includes(stripeId))
        ?.purchase.purchaseId ?? null,
  }
}

/** What every entry has, by the story that it belongs to. The entry's own instant stands on its own clock. */
export function entryIn<Kind extends TimelineKind>(
  story: Story,
  {kind, key, at, clock}: {kind: Kind; key: string; at: string; clock: Clock},
): EntryOf<Kind> {
  return {...story, kind, id: `${kind}-${key}`, at, clock, clocks: {...story.clocks, [clock]: at}}
}

/** Ids of the subscriptions that a repair wrote to. */
export function subscriptionsIn({changes}: Pick<TimelineNote, 'changes'>): string[] {
  const own = changes.filter(({documentType}) => documentType === 'subscription')
  return unique(own.map(({documentId}) => documentId))
}

/** A repair belongs to the payment that its note names, and to whatever it wrote to. */
export function storyOfNote(note: TimelineNote, stories: Stories): Story {
  const story = stories.ofSubscriptions(subscriptionsIn(note))
  if (note.purchaseId === null) return story
  const {paid} = stories.ofSession(note.purchaseId).clocks
  return {...story, purchaseId: note.purchaseId, clocks: {...story.clocks, paid}}
}

function clocksOf(facts: Known, purchaseId: string | null, subscriptionIds: string[]): Clocks {
  const purchase = facts.purchases.find(
    (entry) => entry.purchase.purchaseId === purchaseId,
  )?.purchase
  const own = facts.subscriptions.filter(({id}) => subscriptionIds.includes(id))
  const repairs = facts.notes.filter(
    (note) =>
      (purchaseId !== null && note.purchaseId === purchaseId) ||
      subscriptionsIn(note).some((id) => subscriptionIds.includes(id)),
  )
  return {
    paid: purchase === undefined ? null : paidAtOf(purchase),
    recorded: earliest(own.map(({createdAt}) => createdAt)),
    repaired: earliest(repairs.map(({at}) => at)),
  }
}

/** A free order has no charge: it was complete when it was made. */
export function paidAtOf({paidAt, state, createdAt}: Purchase): string | null {
  return paidAt ?? (state === 'free' ? createdAt : null)
}

function idsOf({purchaseId, paymentIntentId, chargeId}: Purchase): (string | null)[] {
  return [purchaseId, paymentIntentId, chargeId]
}

function subscriptionOf({subscriptionId}: {subscriptionId: string}): string {
  return subscriptionId
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

/** Of differently precise instants, too. */
function earliest(instants: readonly string[]): string | null {
  const known = instants.filter((at) => !Number.isNaN(Date.parse(at)))
  return known.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
}
