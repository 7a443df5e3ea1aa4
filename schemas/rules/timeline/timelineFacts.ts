import type {Booking} from '../booking.ts'
import type {JsonObject} from '../json.ts'
import type {LookupRecord} from '../lookup/lookupRecord.ts'
import type {SubscriptionLink} from '../matching/matchSubscriptions.ts'
import type {Told} from '../message/toldOf.ts'
import type {Money} from '../money.ts'
import type {Purchase} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'
import type {WebhookLog} from '../webhookLog.ts'
import type {Author, EventDelivery, HistoryType, NoteEntry} from './timelineEntry.ts'

/** All that the timeline of one student at one school is made of. Only what belongs to this school is in it. */
export interface TimelineFacts {
  /** Instant, UTC, at which it was read. */
  now: string
  purchases: {purchase: Purchase; stripeUrl: string | null}[]
  subscriptions: Subscription[]
  links: Pick<SubscriptionLink, 'purchaseId' | 'subscriptionId'>[]
  webhookLogs: WebhookLog[]
  /** Instant of the oldest `webhookLog` of the dataset. */
  earliestWebhookLogAt: string | null
  bookings: Booking[]
  refunds: StripeRefund[]
  disputes: StripeDispute[]
  events: StripeEvent[]
  /** Sessions whose events were not asked for, although Stripe may still keep them. */
  eventsNotAsked: string[]
  /** Null: the history could not be read. */
  history: HistoryRead | null
  /** Of everybody who wrote one of the revisions, by id. */
  authors: ReadonlyMap<string, Author>
  notes: TimelineNote[]
  /** What became of the message about each repair that the student was told of. */
  messages: TimelineMessage[]
  /** Newest first. */
  lookups: LookupRecord[]
  /** Older look-ups exist than were read. */
  lookupsCut: boolean
}

export interface StripeRefund {
  id: string
  purchaseId: string
  /** Instant, UTC. */
  at: string
  amount: Money
  status: string | null
  reason: string | null
}

export interface StripeDispute {
  id: string
  purchaseId: string
  /** Instant, UTC. */
  at: string
  amount: Money
  status: string
  reason: string
}

export interface StripeEvent {
  id: string
  purchaseId: string
  account: string
  type: string
  /** Instant, UTC. */
  at: string
  pendingWebhooks: number
  delivery: EventDelivery
}

/** One document as one transaction found and left it. */
export interface Revision {
  transactionId: string
  documentId: string
  /** Instant, UTC. */
  at: string
  authorId: string
  /** Null: it did not exist. */
  before: JsonObject | null
  /** Null: it was deleted. */
  after: JsonObject | null
}

export interface HistoryRead {
  revisions: Revision[]
  documents: HistoryDocument[]
  /** Older transactions exist than were read. */
  cut: boolean
}

/** A document whose history was asked for. */
export interface HistoryDocument {
  id: string
  type: HistoryType
  /** As the document says; null where it is gone. */
  createdAt: string | null
  /** False: there are more documents than can be asked about at once, and this is one of the older. */
  asked: boolean
}

/** That the student was told of the repair that a note is about. */
export interface TimelineMessage extends Told {
  noteId: string
}

/** An audit note, and the transaction that wrote it. */
export interface TimelineNote extends Pick<
  NoteEntry,
  | 'noteId'
  | 'action'
  | 'reason'
  | 'note'
  | 'actorName'
  | 'passNames'
  | 'stripeConfirmed'
  | 'changes'
  | 'undoneBy'
  | 'undoes'
  | 'intact'
> {
  /** Instant of the repair, UTC. */
  at: string
  /** Session that the repair rested on. */
  purchaseId: string | null
  transactionId: string
}
