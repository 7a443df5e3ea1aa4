import {deepSearchResponse, type DeepSearchResponse} from '../../schemas/contract/deepSearch.ts'
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
    unreadable: [],
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
    unpublished: [],
    comparisons: [],
    passes: [DROP_IN, TRIAL],
    samePrice: [{price: 250, passIds: [DROP_IN.id, TRIAL.id]}],
    repairs: [],
    unreadable: [],
    ...changes,
  } satisfies FileInput)
}

const REFUSE: FileInput['recommendation'] = {
  action: 'refuse',
  because: 'payment-unreadable',
  decidedBy: 'school',
  intent: null,
  ways: [],
  rightPassId: null,
  rightPassName: null,
  schoolId: DANCECITY.id,
  ambiguous: false,
  candidatePassIds: [],
  purchaseId: null,
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
  basis: {kind: 'purchase', purchaseId: 'cs_test_mia'},
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
      ways: [],
      rightPassId: TRIAL.id,
      rightPassName: TRIAL.name,
      purchaseId: 'cs_test_mia',
    },
    purchases: [PURCHASE],
    ...changes,
  })
}

const PURCHASE: FileInput['purchases'][number] = {
  purchase: {
    purchaseId: 'cs_test_mia',
    names: ['ch_mia', 'cs_test_mia', 'pi_mia'],
    origin: 'checkout',
    sessionId: 'cs_test_mia',
    invoiceId: null,
    customerId: null,
    recurring: null,
    account: 'acct_dancecity',
    livemode: false,
    createdAt: '2025-08-11T16:05:00.000Z',
    paidAt: '2025-08-11T16:05:30.000Z',
    state: 'paid',
    amount: {minor: 25_000, currency: 'nok'},
    refunded: {minor: 0, currency: 'nok'},
    disputed: {minor: 0, currency: 'nok'},
    discount: 0,
    tax: 0,
    paymentIntentId: 'pi_mia',
    chargeId: 'ch_mia',
    payerEmail: 'mia.moen@example.com',
    payerName: 'Mia Moen',
    items: [{name: 'Open week Trial Pass', productPassId: null, quantity: 1, amount: 25_000}],
    metadata: {},
    unread: [],
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
  verdict: 'missing',
  pieces: [
    {
      item: 0,
      name: TRIAL.name,
      passId: TRIAL.id,
      verdict: 'missing',
      subscriptionId: null,
    },
  ],
  unknownMetadata: [],
  stripeUrl: 'https://dashboard.stripe.com/acct_dancecity/test/payments/pi_mia',
}
