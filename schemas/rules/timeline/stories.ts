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
  const shelves = shelvesOf(facts)
  const storyOf = (purchaseId: string | null, subscriptionIds: string[]): Story => ({
    purchaseId,
    subscriptionIds,
    clocks: clocksOf(shelves, purchaseId, subscriptionIds),
  })
  return {
    ofSession: (purchaseId) =>
      storyOf(purchaseId, unique((shelves.ofPurchase.get(purchaseId) ?? []).map(subscriptionOf))),
    ofSubscriptions: (ids) => {
      const links = ids.flatMap((id) => shelves.linkOf.get(id) ?? [])
      return storyOf(links[0]?.purchaseId ?? null, unique(ids))
    },
    sessionOf: (stripeId) =>
      stripeId === null ? null : (shelves.byName.get(stripeId)?.purchaseId ?? null),
  }
}

/** What is known, by what it is looked for with. */
interface Shelves {
  byName: ReadonlyMap<string, Purchase>
  createdAt: ReadonlyMap<string, string>
  ofPurchase: ReadonlyMap<string, Known['links']>
  linkOf: ReadonlyMap<string, Known['links'][number]>
  /** By payment, and by subscription. */
  notesAbout: ReadonlyMap<string, readonly TimelineNote[]>
}

function shelvesOf({purchases, subscriptions, links, notes}: Known): Shelves {
  const about = notes.flatMap((note) =>
    unique([...(note.purchaseId === null ? [] : [note.purchaseId]), ...subscriptionsIn(note)]).map(
      (id) => ({id, note}),
    ),
  )
  const groups = Map.groupBy(about, ({id}) => id)
  return {
    byName: new Map(
      purchases.flatMap(({purchase}) => idsOf(purchase).map((id) => [id, purchase] as const)),
    ),
    createdAt: new Map(subscriptions.map(({id, createdAt}) => [id, createdAt])),
    ofPurchase: Map.groupBy(links, ({purchaseId}) => purchaseId),
    linkOf: new Map(links.toReversed().map((link) => [link.subscriptionId, link])),
    notesAbout: new Map([...groups].map(([id, group]) => [id, group.map(({note}) => note)])),
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

function clocksOf(
  {byName, createdAt, notesAbout}: Shelves,
  purchaseId: string | null,
  subscriptionIds: string[],
): Clocks {
  const purchase = purchaseId === null ? undefined : byName.get(purchaseId)
  const ids = purchaseId === null ? subscriptionIds : [purchaseId, ...subscriptionIds]
  const repairs = ids.flatMap((id) => notesAbout.get(id) ?? [])
  return {
    paid: purchase === undefined ? null : paidAtOf(purchase),
    recorded: earliest(subscriptionIds.flatMap((id) => createdAt.get(id) ?? [])),
    repaired: earliest(repairs.map(({at}) => at)),
  }
}

/** A free order has no charge: it was complete when it was made. */
export function paidAtOf({paidAt, state, createdAt}: Purchase): string | null {
  return paidAt ?? (state === 'free' ? createdAt : null)
}

function idsOf({purchaseId, paymentIntentId, chargeId}: Purchase): string[] {
  return [purchaseId, paymentIntentId, chargeId].filter((id) => id !== null)
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
