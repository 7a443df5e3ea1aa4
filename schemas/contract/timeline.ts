import {z} from 'zod'
import {REASONS} from '../rules/audit/auditNote.ts'
import {MESSAGE_LANGUAGES} from '../rules/message/messageLanguage.ts'
import {TOLD_OUTCOMES} from '../rules/message/messageOutcome.ts'
import {ACTIONS} from '../rules/plan/intent.ts'
import {SOURCE_FAILURES, SOURCE_NAMES} from '../rules/source.ts'
import {
  AUTHOR_KINDS,
  CLOCKS,
  EVENT_DELIVERIES,
  GAP_REASONS,
  HISTORY_TYPES,
  TIMELINE_SOURCES,
  type EntryByKind,
  type TimelineEntry,
  type TimelineGap,
  type TimelineKind,
} from '../rules/timeline/timelineEntry.ts'
import {documentId, instant, json, money, school} from './values.ts'

/** `GET /students/:id/timeline?school=&subscription=` */
export const timelineParams = z.object({id: documentId})
export const timelineQuery = z.object({
  school: documentId,
  subscription: documentId
    .optional()
    .describe('Only what has to do with this one of the student’s subscriptions'),
})

const author = z.object({
  kind: z.enum(AUTHOR_KINDS),
  id: z.string().nullable(),
  name: z.string().nullable(),
})

const fieldHistory = z.object({field: z.string(), before: json, after: json})

const common = {
  id: z.string(),
  /** By the entry's own clock. */
  at: z.string().describe('ISO instant, UTC'),
  clock: z.enum(CLOCKS),
  /** Of the payment that the entry has to do with: paid, first recorded, first repaired. */
  clocks: z.object({
    paid: z.string().nullable(),
    recorded: z.string().nullable(),
    repaired: z.string().nullable(),
  }),
  purchaseId: z.string().nullable(),
  subscriptionIds: z.array(z.string()),
}

const payment = {
  ...common,
  account: z.string(),
  amount: money,
  stripeUrl: z.url().nullable(),
}

const history = {
  ...common,
  documentId: z.string(),
  documentType: z.enum(HISTORY_TYPES),
  name: z.string().nullable(),
  by: author,
  transactionId: z.string().nullable(),
  fields: z.array(fieldHistory),
}

const ofClass = {
  ...common,
  instanceId: z.string(),
  classDate: z.string().nullable(),
  bookingType: z.string().nullable(),
}

const note = {
  ...common,
  noteId: z.string(),
  action: z.enum(ACTIONS),
  reason: z.enum(REASONS),
  note: z.string(),
  actorName: z.string(),
  passNames: z.array(z.string()),
  stripeConfirmed: z.boolean(),
  changes: z.array(fieldHistory.extend({documentId: z.string(), documentType: z.string()})),
  undoneBy: z.string().nullable(),
  undoes: z.string().nullable(),
  intact: z.boolean(),
}

const entryByKind = {
  paid: z.object({
    kind: z.literal('paid'),
    ...payment,
    paymentIntentId: z.string().nullable(),
    chargeId: z.string().nullable(),
    passName: z.string().nullable(),
  }),
  'not-paid': z.object({
    kind: z.literal('not-paid'),
    ...payment,
    state: z.enum(['open', 'expired', 'processing', 'reserved', 'failed', 'unknown']),
    passName: z.string().nullable(),
  }),
  refunded: z.object({
    kind: z.literal('refunded'),
    ...payment,
    refundId: z.string(),
    status: z.string().nullable(),
    reason: z.string().nullable(),
  }),
  disputed: z.object({
    kind: z.literal('disputed'),
    ...payment,
    disputeId: z.string(),
    status: z.string(),
    reason: z.string(),
  }),
  event: z.object({
    kind: z.literal('event'),
    ...common,
    account: z.string(),
    eventId: z.string(),
    eventType: z.string(),
    delivery: z.enum(EVENT_DELIVERIES),
    pendingWebhooks: z.int(),
  }),
  delivery: z.object({
    kind: z.literal('delivery'),
    ...common,
    logId: z.string(),
    eventType: z.string().nullable(),
    status: z.string().nullable(),
    error: z.string().nullable(),
  }),
  created: z.object({kind: z.literal('created'), ...history}),
  edited: z.object({kind: z.literal('edited'), ...history}),
  'switched-off': z.object({kind: z.literal('switched-off'), ...history}),
  'switched-on': z.object({kind: z.literal('switched-on'), ...history}),
  removed: z.object({kind: z.literal('removed'), ...history}),
  booked: z.object({kind: z.literal('booked'), ...ofClass}),
  'class-cancelled': z.object({kind: z.literal('class-cancelled'), ...ofClass}),
  repaired: z.object({kind: z.literal('repaired'), ...note}),
  undone: z.object({kind: z.literal('undone'), ...note}),
  linked: z.object({kind: z.literal('linked'), ...note}),
  told: z.object({
    kind: z.literal('told'),
    ...common,
    noteId: z.string(),
    actorName: z.string(),
    language: z.enum(MESSAGE_LANGUAGES),
    outcome: z.enum(TOLD_OUTCOMES),
  }),
  'looked-up': z.object({
    kind: z.literal('looked-up'),
    ...common,
    actorId: z.string(),
    actorName: z.string(),
  }),
} satisfies {[Kind in TimelineKind]: z.ZodType<EntryByKind[Kind]>}

/** What happened, told apart by `kind`. Values are as they were stored then, and not looked up today. */
export const timelineEntry = z.discriminatedUnion('kind', [
  entryByKind.paid,
  entryByKind['not-paid'],
  entryByKind.refunded,
  entryByKind.disputed,
  entryByKind.event,
  entryByKind.delivery,
  entryByKind.created,
  entryByKind.edited,
  entryByKind['switched-off'],
  entryByKind['switched-on'],
  entryByKind.removed,
  entryByKind.booked,
  entryByKind['class-cancelled'],
  entryByKind.repaired,
  entryByKind.undone,
  entryByKind.linked,
  entryByKind.told,
  entryByKind['looked-up'],
]) satisfies z.ZodType<TimelineEntry>
export type TimelineEntryView = z.infer<typeof timelineEntry>

export const timelineGap = z.object({
  source: z.enum(TIMELINE_SOURCES),
  reason: z.enum(GAP_REASONS),
  subjectId: z.string().nullable(),
  keptDays: z.int().nullable(),
  ageDays: z.int().nullable(),
  since: z.string().nullable(),
}) satisfies z.ZodType<TimelineGap>

/** One source that was asked, as `sourceReport` tells of the student file's. */
export const timelineSourceReport = z.object({
  /** The last four are the student file's own: by their failure payments are missing here too. */
  source: z.enum([...TIMELINE_SOURCES, ...SOURCE_NAMES]),
  /** `platform` or `acct_…`, where the source is a Stripe account. */
  account: z.string().nullable(),
  failure: z.enum(SOURCE_FAILURES).nullable(),
  permission: z.string().nullable(),
  requestId: z.string().nullable(),
  /** False: more exists than was read. */
  complete: z.boolean(),
})
export type TimelineSourceReport = z.infer<typeof timelineSourceReport>

export const timelineResponse = z.object({
  checkedAt: instant,
  school,
  studentId: z.string(),
  /** Newest first. */
  entries: z.array(timelineEntry),
  gaps: z.array(timelineGap),
  sources: z.array(timelineSourceReport),
})
export type TimelineResponse = z.infer<typeof timelineResponse>
