import {
  auditNoteDetail as auditNoteDetailSchema,
  auditNoteSummary,
  auditTotals,
} from '../../schemas/contract/audit.ts'
import {deepSearchResponse, type DeepSearchResponse} from '../../schemas/contract/deepSearch.ts'
import {planResponse, type PlanResponse} from '../../schemas/contract/plan.ts'
import {receipt} from '../../schemas/contract/repair.ts'
import {reconciliation, type Reconciliation} from '../../schemas/contract/reconciliation.ts'
import {schoolsResponse} from '../../schemas/contract/schools.ts'
import {
  studentFile,
  studentSearchResponse,
  type StudentFile,
  type StudentHit,
} from '../../schemas/contract/student.ts'
import {NO_ANSWERS} from '../../schemas/rules/expectedSubscription.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'

/** Answers of the API for component tests, each parsed by the contract, so that they cannot drift from it unseen. */

export const DANCECITY = {
  id: 'tenant-dancecity',
  slug: 'dancecity',
  name: 'Dancecity',
  stripeAccountId: 'acct_dancecity',
  timeZone: 'Europe/Oslo',
  currency: 'nok',
}
export const FJORD = {...DANCECITY, id: 'tenant-fjord', slug: 'fjord', name: 'Fjord Yoga'}

export const SCHOOLS = schoolsResponse.parse({
  schools: [DANCECITY, FJORD],
  actor: {id: 'owner', name: 'Olga Owner', role: 'administrator', mayRepair: true},
})

export const HIT: StudentHit = {
  studentId: 'user-mia',
  schoolId: DANCECITY.id,
  name: 'Mia Moen',
  email: 'mia.moen@example.com',
  role: 'pending',
  foundBy: 'email',
  activeSubscriptions: 0,
  sharesEmail: false,
}

export function searchAnswer(hits: StudentHit[]) {
  return studentSearchResponse.parse({hits, more: false, sources: []})
}

/** One answer of the search through all payments. */
export function searchProgress(answer: Partial<DeepSearchResponse> = {}): DeepSearchResponse {
  const [sessionsRead, oldestAt] = [1200, '2025-05-03T10:00:00.000Z']
  const newestAt = '2025-08-20T09:00:00.000Z'
  const account = {account: 'acct_dancecity', sessionsRead, newestAt, oldestAt, complete: false}
  return deepSearchResponse.parse({
    coverage: [account],
    found: 0,
    finished: false,
    sources: [],
    ...answer,
  } satisfies DeepSearchResponse)
}

/** A school whose payments and passes were compared and meet. */
export function comparison(answer: Partial<Reconciliation> = {}): Reconciliation {
  return reconciliation.parse({
    state: 'finished',
    startedAt: '2025-08-20T10:00:00.000Z',
    finishedAt: null,
    sessionsRead: 0,
    subscriptionsRead: 0,
    totals: [],
    sources: [],
    passes: [],
    ...answer,
  } satisfies Reconciliation)
}

const NO_TERMS = {validityDays: null, expiryDate: null, classesLimit: null, isActive: true}
export const TRIAL = {
  ...NO_TERMS,
  id: 'pass-trial',
  name: 'Open week Trial Pass',
  type: 'multi',
  price: 250,
  classesLimit: 10,
}
export const DROP_IN = {
  ...NO_TERMS,
  id: 'pass-drop-in',
  name: 'Drop-in Class',
  type: 'single',
  price: 250,
  validityDays: 30,
}

const ANSWERED = {account: null, failure: null, permission: null, requestId: null, complete: true}
export const NO_ACCESS = {
  ...ANSWERED,
  source: 'stripe-connected',
  account: DANCECITY.stripeAccountId,
  failure: 'no-access',
  requestId: 'req_1',
  complete: false,
} as const

type FileInput = StudentFile

/** The founding incident: paid by her own account, the school's Stripe account cannot be read, two passes at 250. */
export function foundingFile(changes: Partial<FileInput> = {}): StudentFile {
  return studentFile.parse({
    checkedAt: '2025-08-20T10:00:00.000Z',
    mayRepair: true,
    school: DANCECITY,
    student: {
      id: 'user-mia',
      name: 'Mia Moen',
      email: 'mia.moen@example.com',
      clerkId: 'user_clerkmia',
      users: [
        {
          id: 'user-mia',
          name: 'Mia Moen',
          email: 'mia.moen@example.com',
          phone: null,
          role: 'pending',
          clerkId: 'user_clerkmia',
          schoolId: null,
        },
      ],
      clerkAccounts: [],
      unknownClerkIds: [],
      hints: [],
      links: [],
    },
    sources: [NO_ACCESS, {...ANSWERED, source: 'sanity'}, {...ANSWERED, source: 'clerk'}],
    findings: [
      {
        code: 'connected-account-inaccessible',
        severity: 'problem',
        confidence: 'certain',
        subjectId: 'acct_dancecity',
        evidence: [
          {
            place: 'sanity',
            type: 'tenant',
            id: DANCECITY.id,
            account: null,
            field: 'stripeConnect.accountId',
            value: 'acct_dancecity',
          },
        ],
        values: {
          school: {kind: 'text', text: 'Dancecity'},
          account: {kind: 'text', text: 'acct_dancecity'},
        },
      },
      {
        code: 'user-role-pending',
        severity: 'information',
        confidence: 'certain',
        subjectId: 'user-mia',
        evidence: [],
        values: {},
      },
    ],
    ruledOut: ['payment-refunded-full', 'webhook-failed'],
    notJudged: ['no-paid-session-found'],
    recommendation: REFUSE,
    givenByHand: null,
    balance: {entries: [], paidNotGiven: [], givenNotPaid: [], complete: true},
    deepSearch: {state: 'not-needed', coverage: []},
    purchases: [],
    subscriptions: [],
    comparisons: [],
    passes: [DROP_IN, TRIAL],
    samePrice: [{price: 250, passIds: [DROP_IN.id, TRIAL.id]}],
    repairs: [],
    ...changes,
  } satisfies FileInput)
}

const REFUSE: FileInput['recommendation'] = {
  action: 'refuse',
  because: 'payment-unreadable',
  decidedBy: 'school',
  intent: null,
  rightPassId: null,
  rightPassName: null,
  schoolId: DANCECITY.id,
  ambiguous: false,
  candidatePassIds: [],
  sessionId: null,
  targetId: null,
  deactivate: [],
  confirmations: [],
  confidence: 'certain',
  subscription: null,
  createUser: false,
  forClerkId: null,
}

export const CREATE_TRIAL: Intent = {
  action: 'create',
  schoolId: DANCECITY.id,
  studentId: 'user-mia',
  passId: TRIAL.id,
  basis: {kind: 'purchase', sessionId: 'cs_test_mia'},
  answers: NO_ANSWERS,
}

/** A payment that names its pass, and no pass for it. */
export function clearCutFile(changes: Partial<FileInput> = {}): StudentFile {
  return foundingFile({
    sources: [
      {...ANSWERED, source: 'stripe-connected'},
      {...ANSWERED, source: 'sanity'},
    ],
    findings: [
      {
        code: 'paid-session-without-subscription',
        severity: 'problem',
        confidence: 'certain',
        subjectId: 'cs_test_mia',
        evidence: [],
        values: {
          amount: {kind: 'money', money: {minor: 25_000, currency: 'nok'}},
          paidAt: {kind: 'instant', instant: '2025-08-11T16:05:00.000Z'},
          pass: {kind: 'text', text: 'Open week Trial Pass'},
        },
      },
    ],
    recommendation: {
      ...REFUSE,
      action: 'create',
      because: 'payment-without-pass',
      intent: CREATE_TRIAL,
      rightPassId: TRIAL.id,
      rightPassName: TRIAL.name,
      sessionId: 'cs_test_mia',
    },
    purchases: [PURCHASE],
    ...changes,
  })
}

const PURCHASE: FileInput['purchases'][number] = {
  purchase: {
    sessionId: 'cs_test_mia',
    account: 'acct_dancecity',
    livemode: false,
    createdAt: '2025-08-11T16:05:00.000Z',
    paidAt: '2025-08-11T16:05:30.000Z',
    state: 'paid',
    amount: {minor: 25_000, currency: 'nok'},
    refunded: {minor: 0, currency: 'nok'},
    paymentIntentId: 'pi_mia',
    chargeId: 'ch_mia',
    payerEmail: 'mia.moen@example.com',
    payerName: 'Mia Moen',
    lineItemName: 'Open week Trial Pass',
    productPassId: null,
    claims: {
      kind: 'pass',
      statedType: 'pass_purchase',
      passType: 'multi',
      passId: TRIAL.id,
      passName: null,
      clerkId: 'user_clerkmia',
      schoolId: DANCECITY.id,
      schoolSlug: 'dancecity',
      classId: null,
      upgradedFromSubscriptionId: null,
      promoCode: null,
      originalPrice: null,
      discountAmount: null,
      legacyKeys: [],
    },
  },
  person: 'user-id-in-session',
  schoolId: DANCECITY.id,
  passId: TRIAL.id,
  passName: TRIAL.name,
  links: [],
  paid: true,
  kept: true,
  stripeUrl: 'https://dashboard.stripe.com/acct_dancecity/test/payments/pi_mia',
}

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

export function auditNote(number: number) {
  return auditNoteSummary.parse({
    id: `passAuditNote.${number}`,
    at: '2025-08-20T10:01:00.000Z',
    schoolId: DANCECITY.id,
    schoolName: DANCECITY.name,
    studentId: 'user-mia',
    actor: {id: 'owner', name: 'Olga Owner', role: 'administrator'},
    action: 'create',
    reason: 'webhook-missed',
    note: `Mia showed me receipt ${number}.`,
    stripeConfirmed: false,
    passNames: ['Open week Trial Pass'],
    findings: ['paid-session-without-subscription'],
    changes: [
      {
        documentId: 'pass-support-new',
        documentType: 'subscription',
        field: 'isActive',
        before: null,
        after: true,
      },
      {
        documentId: 'pass-support-new',
        documentType: 'subscription',
        field: 'purchasePrice',
        before: null,
        after: 250,
      },
    ],
    sequence: number,
    undoes: null,
    undoneBy: null,
  })
}

/** The note of `auditNote` that has this id, in full. */
export function auditNoteDetail(noteId: string, more: object = {}) {
  return auditNoteDetailSchema.parse({
    ...auditNote(Number(noteId.split('.')[1])),
    intact: true,
    diagnosis: [
      {
        code: 'paid-session-without-subscription',
        subjectId: 'cs_test_mia',
        evidence: [
          {
            place: 'stripe',
            type: 'checkout.session',
            id: 'cs_test_mia',
            account: 'acct_dancecity',
            field: 'payment_status',
            value: 'paid',
          },
        ],
      },
    ],
    purchase: null,
    evidence: {
      kind: 'receipt',
      reference: 'Receipt 1234-5678',
      paidAt: '2025-08-11T16:00:00.000Z',
      amountMinor: 25_000,
    },
    passMatchMethod: null,
    confirmed: [],
    hash: 'b'.repeat(64),
    previousHash: null,
    later: [],
    ...more,
  })
}

export const TOTALS = auditTotals.parse({
  notes: 2,
  unconfirmed: 1,
  byAction: {create: 2, replace: 0, correct: 0, deactivate: 0, undo: 0, link: 0},
  byReason: {
    'webhook-missed': 2,
    'wrong-pass-given': 0,
    'stripe-unreachable': 0,
    'pass-misconfigured': 0,
    'same-person': 0,
    goodwill: 0,
    other: 0,
  },
  byActor: [{id: 'owner', name: 'Olga Owner', notes: 2}],
  byPass: [{name: 'Open week Trial Pass', notes: 2}],
})
