import type {Action} from '../plan/intent.ts'
import type {Reason} from '../audit/auditNote.ts'
import type {Json} from '../json.ts'
import type {MessageLanguage} from '../message/messageLanguage.ts'
import type {ToldOutcome} from '../message/messageOutcome.ts'
import type {Money} from '../money.ts'
import type {PurchaseState} from '../purchase.ts'

/** What can have happened. */
export const TIMELINE_KINDS = [
  'paid',
  'not-paid',
  'refunded',
  'disputed',
  'event',
  'delivery',
  'created',
  'edited',
  'switched-off',
  'switched-on',
  'removed',
  'booked',
  'class-cancelled',
  'repaired',
  'undone',
  'linked',
  'told',
  'looked-up',
] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

/** Whose clock an instant was read from: Stripe's, the dataset's, or that of a repair. */
export const CLOCKS = ['paid', 'recorded', 'repaired'] as const
export type Clock = (typeof CLOCKS)[number]

/** Instants, UTC, of one payment and what became of it. Null: it did not happen, or nobody knows when. */
export type Clocks = Record<Clock, string | null>

/** What Stripe has to say about an event's delivery. It never says that one arrived. */
export const EVENT_DELIVERIES = ['failed-or-pending', 'no-failure-known', 'not-readable'] as const
export type EventDelivery = (typeof EVENT_DELIVERIES)[number]

/** Types of document whose history is told. */
export const HISTORY_TYPES = ['subscription', 'user'] as const
export type HistoryType = (typeof HISTORY_TYPES)[number]

/** Who wrote to the dataset. `unknown`: the history no longer says, or the project has nobody of that id. */
export const AUTHOR_KINDS = ['person', 'robot', 'unknown'] as const
export interface Author {
  kind: (typeof AUTHOR_KINDS)[number]
  id: string | null
  /** The name of the person, or the label of the token, as the project has it today. */
  name: string | null
}

/** One field, as the dataset held it before and after. */
export interface FieldHistory {
  field: string
  /** Null: the field was absent. */
  before: Json
  after: Json
}

export interface EntryOf<Kind extends TimelineKind> {
  kind: Kind
  /** Unique in the timeline, and the same each time it is read. */
  id: string
  /** Instant, UTC, by the entry's own clock. */
  at: string
  clock: Clock
  clocks: Clocks
  /** Session that it has to do with. */
  purchaseId: string | null
  /** Subscriptions that it has to do with. */
  subscriptionIds: string[]
}

interface PaymentEntry<Kind extends TimelineKind> extends EntryOf<Kind> {
  /** `platform` or `acct_…`. */
  account: string
  amount: Money
  /** Where a person with access sees it at Stripe. */
  stripeUrl: string | null
}

export interface PaidEntry extends PaymentEntry<'paid'> {
  paymentIntentId: string | null
  chargeId: string | null
  /** As the session calls what was bought. */
  passName: string | null
}

/** A session that ended, or still stands, without money. */
export interface NotPaidEntry extends PaymentEntry<'not-paid'> {
  state: Extract<
    PurchaseState,
    'open' | 'expired' | 'processing' | 'reserved' | 'failed' | 'unknown'
  >
  passName: string | null
}

export interface RefundedEntry extends PaymentEntry<'refunded'> {
  refundId: string
  /** Stripe's own words. */
  status: string | null
  reason: string | null
}

export interface DisputedEntry extends PaymentEntry<'disputed'> {
  disputeId: string
  /** Stripe's own words. */
  status: string
  reason: string
}

/** Stripe made an event of what happened, which its webhooks should then have delivered. */
export interface EventEntry extends EntryOf<'event'> {
  account: string
  eventId: string
  eventType: string
  delivery: EventDelivery
  /** How many endpoints have not taken it yet. */
  pendingWebhooks: number
}

/** What the host app wrote down about a delivery. */
export interface DeliveryEntry extends EntryOf<'delivery'> {
  logId: string
  eventType: string | null
  /** As stored: `processing`, `success`, `error`, or another word. `success` is also written where a session was skipped. */
  status: string | null
  error: string | null
}

export interface HistoryEntry<Kind extends TimelineKind = TimelineKind> extends EntryOf<Kind> {
  documentId: string
  documentType: HistoryType
  /** Name of the pass, or of the person, as it was called then. */
  name: string | null
  by: Author
  /** Null: the history does not reach back so far. */
  transactionId: string | null
  fields: FieldHistory[]
}
export type CreatedEntry = HistoryEntry<'created'>
export type EditedEntry = HistoryEntry<'edited'>
export type SwitchedOffEntry = HistoryEntry<'switched-off'>
export type SwitchedOnEntry = HistoryEntry<'switched-on'>
export type RemovedEntry = HistoryEntry<'removed'>

interface ClassEntry<Kind extends TimelineKind> extends EntryOf<Kind> {
  /** `_id` of the class instance. */
  instanceId: string
  /** Instant of the class. */
  classDate: string | null
  /** Type of the subscription that was charged. Which one it was is stored nowhere. */
  bookingType: string | null
}
export type BookedEntry = ClassEntry<'booked'>
/** The school called the class off. When is stored nowhere, so `at` is the instant of the class. */
export type ClassCancelledEntry = ClassEntry<'class-cancelled'>

export interface NoteEntry<Kind extends TimelineKind = TimelineKind> extends EntryOf<Kind> {
  noteId: string
  action: Action
  reason: Reason
  note: string
  actorName: string
  /** As they were called then. */
  passNames: string[]
  stripeConfirmed: boolean
  changes: (FieldHistory & {documentId: string; documentType: string})[]
  /** Note of the repair that undid this one and stands itself. */
  undoneBy: string | null
  /** The note that this one undid. */
  undoes: string | null
  /** The note is as it was written. */
  intact: boolean
}
export type RepairedEntry = NoteEntry<'repaired'>
export type UndoneEntry = NoteEntry<'undone'>
export type LinkedEntry = NoteEntry<'linked'>

/** The student was sent a message about a repair. */
export interface ToldEntry extends EntryOf<'told'> {
  noteId: string
  actorName: string
  language: MessageLanguage
  /** `unknown`: it was about to be sent, and nobody wrote down how that ended. */
  outcome: ToldOutcome
}

/** Somebody was shown the student's file at the school. Told once for each person and day, at the first time. */
export interface LookedUpEntry extends EntryOf<'looked-up'> {
  actorId: string
  actorName: string
}

/** Everything of one kind, by its kind: a kind without an entry does not compile. */
export interface EntryByKind {
  paid: PaidEntry
  'not-paid': NotPaidEntry
  refunded: RefundedEntry
  disputed: DisputedEntry
  event: EventEntry
  delivery: DeliveryEntry
  created: CreatedEntry
  edited: EditedEntry
  'switched-off': SwitchedOffEntry
  'switched-on': SwitchedOnEntry
  removed: RemovedEntry
  booked: BookedEntry
  'class-cancelled': ClassCancelledEntry
  repaired: RepairedEntry
  undone: UndoneEntry
  linked: LinkedEntry
  told: ToldEntry
  'looked-up': LookedUpEntry
}
export type TimelineEntry = EntryByKind[TimelineKind]

/** Where the entries come from, beside the facts of the student file. */
export const TIMELINE_SOURCES = [
  'events',
  'refunds',
  'disputes',
  'webhook-log',
  'history',
  'authors',
  'lookups',
] as const
export type TimelineSource = (typeof TIMELINE_SOURCES)[number]

/** Why evidence is missing although its source answered. */
export const GAP_REASONS = [
  /** Stripe keeps it for `keptDays`; the payment is `ageDays` old. */
  'expired',
  /** Nothing was written down before `since`. */
  'before-records',
  /** The history of the document begins at `since`, which is later than the document. */
  'history-begins-later',
  /** Older than `since`, and more than is read at once. */
  'too-much',
  /** Only the newest payments and documents are asked about at once. */
  'not-asked',
] as const

/** Evidence that is missing for one subject, and why. Absence then proves nothing. */
export interface TimelineGap {
  source: TimelineSource
  reason: (typeof GAP_REASONS)[number]
  /** The session or document that it is missing for; null: for all of them. */
  subjectId: string | null
  keptDays: number | null
  ageDays: number | null
  /** Instant, UTC. */
  since: string | null
}
