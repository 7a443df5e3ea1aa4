import {planResponse, type PlanResponse} from '../../schemas/contract/plan.ts'
import {receipt} from '../../schemas/contract/repair.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'

/** Plans and receipts of the API for component tests, parsed by the contract. */

const SEEN = {
  subscriptionId: 'pass-support-new',
  name: 'Open week Trial Pass',
  endDate: '2025-09-10T16:05:00.000Z',
  remainingClips: 10,
  visibility: {tab: 'active', bookability: 'bookable', shownAsExpired: false},
} as const

type PlanInput = PlanResponse['plan']

/** A plan for an intent: ready to be applied unless told otherwise. */
export function planFor(intent: Intent, changes: Partial<PlanInput> = {}): PlanResponse {
  return planResponse.parse({
    checkedAt: '2025-08-20T10:00:00.000Z',
    mayApply: true,
    plan: {
      intent,
      state: 'ready',
      questions: [],
      refusals: [],
      warnings: [],
      confirmations: [],
      changes: [CREATED],
      student: {before: [], after: [SEEN]},
      reads: [{id: 'user-mia', revision: 'r1'}],
      purchase: null,
      evidence: null,
      passMatchMethod: 'metadata-pass-id',
      samePricePasses: [],
      hash: 'a'.repeat(64),
      ...changes,
    },
  })
}

export const CREATED: PlanInput['changes'][number] = {
  documentId: 'pass-support-new',
  documentType: 'subscription',
  operation: 'create',
  revision: null,
  before: null,
  after: {_id: 'pass-support-new', passName: 'Open week Trial Pass', endDate: SEEN.endDate},
  fields: [
    {field: 'passName', before: null, after: 'Open week Trial Pass', rule: 'name-at-purchase'},
    {field: 'type', before: null, after: 'clipcard', rule: 'type-of-pass'},
    {field: 'remainingClips', before: null, after: 10, rule: 'limit-of-pass'},
    {field: 'startDate', before: null, after: '2025-08-11T16:05:00.000Z', rule: 'payment-instant'},
    {field: 'endDate', before: null, after: SEEN.endDate, rule: 'answer-of-person'},
    {field: 'purchasePrice', before: null, after: 250, rule: 'amount-paid'},
  ],
}

export const RECEIPT = receipt.parse({
  noteId: 'passAuditNote.1',
  at: '2025-08-20T10:01:00.000Z',
  action: 'create',
  actor: {id: 'owner', name: 'Olga Owner'},
  createdSubscriptionId: 'pass-support-new',
  deactivatedSubscriptionIds: [],
  studentSees: [SEEN],
  doubles: [],
  settle: null,
  alreadyApplied: false,
})
