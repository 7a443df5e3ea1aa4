import {
  timelineEntry,
  timelineResponse,
  type TimelineEntryView,
  type TimelineResponse,
} from '../../schemas/contract/timeline.ts'
import type {ToldOutcome} from '../../schemas/rules/message/messageOutcome.ts'
import {DANCECITY} from './fixtures.ts'

/** Answers of the timeline for component tests, each parsed by the contract. */
export function timelineAnswer(changes: Partial<TimelineResponse> = {}): TimelineResponse {
  return timelineResponse.parse({
    checkedAt: '2025-08-20T10:00:00.000Z',
    school: DANCECITY,
    studentId: 'user-mia',
    entries: [],
    gaps: [],
    sources: [],
    unreadable: [],
    ...changes,
  } satisfies TimelineResponse)
}

const COMMON = {
  clock: 'recorded',
  clocks: {paid: '2025-08-11T16:05:30.000Z', recorded: null, repaired: null},
  purchaseId: 'cs_test_mia',
  subscriptionIds: [],
} as const

const EDIT_BY_HAND = {
  ...COMMON,
  id: 'history edit',
  at: '2025-08-13T09:00:00.000Z',
  kind: 'edited',
  documentId: 'sub-1',
  documentType: 'subscription',
  name: 'Open week Trial Pass',
  by: {kind: 'person', id: 'p-olga', name: 'Olga Owner'},
  transactionId: 'tx-1',
  fields: [{field: 'remainingClips', before: 10, after: 12}],
} as const

/** Newest first: a repair, an edit by hand, three webhooks of which the first failed, and the payment. */
export function storyOfMia(): TimelineEntryView[] {
  const deliveries = ['error', 'success', 'success'].map((status, index) => ({
    ...COMMON,
    id: `log ${index}`,
    at: `2025-08-11T16:0${6 + index}:00.000Z`,
    kind: 'delivery',
    logId: `log-${index}`,
    eventType: 'checkout.session.completed',
    status,
    error: status === 'error' ? 'Insufficient permissions' : null,
  }))
  return [REPAIR, EDIT_BY_HAND, ...deliveries.toReversed(), PAID].map((entry) =>
    timelineEntry.parse(entry),
  )
}

const PAID = {
  ...COMMON,
  id: 'paid cs_test_mia',
  at: '2025-08-11T16:05:30.000Z',
  clock: 'paid',
  kind: 'paid',
  account: 'acct_dancecity',
  amount: {minor: 25_000, currency: 'nok'},
  stripeUrl: null,
  paymentIntentId: 'pi_mia',
  chargeId: 'ch_mia',
  passName: 'Open week Trial Pass',
}

const REPAIR = {
  ...COMMON,
  id: 'note 1',
  at: '2025-08-20T10:01:00.000Z',
  clock: 'repaired',
  subscriptionIds: ['pass-support-new'],
  kind: 'repaired',
  noteId: 'passAuditNote.1',
  action: 'create',
  reason: 'webhook-missed',
  note: 'Mia showed me the receipt.',
  actorName: 'Olga Owner',
  passNames: ['Open week Trial Pass'],
  stripeConfirmed: false,
  changes: [],
  undoneBy: null,
  undoes: null,
  intact: true,
}

/** Two people who read the file, the later one first. */
export function lookUpsOfMia(): TimelineEntryView[] {
  return ['Olga Owner', 'Vera Viewer'].map((actorName, index) =>
    timelineEntry.parse({
      ...COMMON,
      id: `looked-up ${index}`,
      at: `2025-08-20T1${2 - index}:30:00.000Z`,
      clocks: {paid: null, recorded: null, repaired: null},
      purchaseId: null,
      kind: 'looked-up',
      actorId: `p-${index}`,
      actorName,
    }),
  )
}

/** The message about the repair. */
export function messageToMia(outcome: ToldOutcome): TimelineEntryView {
  return timelineEntry.parse({
    ...COMMON,
    id: 'told 1',
    at: '2025-08-20T10:01:05.000Z',
    clock: 'repaired',
    kind: 'told',
    noteId: 'passAuditNote.1',
    actorName: 'Olga Owner',
    language: 'nb',
    outcome,
  })
}
