import type {Question} from '../expectedSubscription.ts'
import type {Json, JsonObject} from '../json.ts'
import type {PassMatchMethod} from '../matching/matchPass.ts'
import type {Purchase} from '../purchase.ts'
import type {ValueRule} from '../valueRule.ts'
import type {Visibility} from '../visibility.ts'
import type {Intent, ManualEvidence} from './intent.ts'

/** Why nothing may be written. Each says in its sentence who can decide. */
export const REFUSALS = [
  'student-has-no-document',
  'pass-not-found',
  'pass-of-other-school',
  'subscription-not-found',
  'subscription-of-other-student',
  'subscription-of-other-school',
  'subscription-not-active',
  'already-this-pass',
  'purchase-not-found',
  'purchase-of-other-school',
  'purchase-not-paid',
  'purchase-refunded',
  'purchase-disputed',
  'purchase-state-unknown',
  'purchase-refund-announced',
  'purchase-already-served',
  'purchase-for-other-pass',
  'purchase-has-no-such-item',
  'payment-already-claimed',
  'evidence-says-nothing',
  'stripe-can-confirm',
  'paid-in-the-future',
  'no-payment-behind-it',
  'upgraded-subscription-not-found',
  'school-not-found',
  'nothing-to-correct',
  'correction-needs-decision',
  'student-has-no-account',
  'note-not-found',
  'already-undone',
  'note-damaged',
  'changed-since',
  'clips-used',
  'booked-since',
  'leaves-two-passes',
  'link-to-oneself',
  'same-person-already',
  'already-linked',
  'other-person-unknown',
  'other-person-at-other-school',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** What the person should see before applying. */
export const WARNINGS = [
  'other-pass-at-same-price',
  'stripe-not-confirmed',
  'price-differs-from-pass',
  'term-already-over',
  'student-has-other-active-pass',
  'pass-not-on-sale',
  'pass-edited-since-payment',
  'stays-unbookable',
  'payment-returned',
  'people-seem-different',
] as const
export type Warning = (typeof WARNINGS)[number]

/** What the person must tick. The words of `cases/README.md`. */
export const CONFIRMATIONS = [
  'pass-chosen-by-name',
  'matched-by-payer-email',
  'pass-chosen-by-person',
  'stripe-could-not-confirm',
  'partial-refund',
  'pass-chosen-by-price',
  'upgrade-rule',
  'changes-user-clerk-id',
  'moves-subscription-between-users',
  'deactivates-duplicate',
  'reduces-remaining-clips',
  'shortens-visible-term',
  'returns-a-clip',
  'reactivates',
  'end-date-chosen-by-school',
  'same-person',
  'student-has-same-pass',
  'amount-far-from-price',
  'matched-by-customer',
  'gives-beside-held-pass',
  'paid-twice-meant-twice',
  'ties-pass-to-payment',
  'recurring-period',
  'present-for-somebody-else',
  'school-chosen-by-person',
] as const
export type Confirmation = (typeof CONFIRMATIONS)[number]

export interface FieldChange {
  field: string
  /** Null: the field is absent. */
  before: Json
  after: Json
  rule: ValueRule
}

/** The types of document that a repair may write, beside its audit note. */
export const CHANGED_DOCUMENT_TYPES = [
  'subscription',
  'user',
  'passIdentityLink',
  'passPaymentClaim',
] as const
export type ChangedDocumentType = (typeof CHANGED_DOCUMENT_TYPES)[number]

/** One document of the transaction. */
export interface DocumentChange {
  documentId: string
  documentType: ChangedDocumentType
  operation: 'create' | 'patch'
  /** The revision that the document must still have. Null for a new one. A field whose `after` is null is taken away. */
  revision: string | null
  before: JsonObject | null
  after: JsonObject
  fields: FieldChange[]
}

/** One subscription as the student's page treats it. */
export interface SeenSubscription {
  subscriptionId: string
  name: string
  endDate: string | null
  remainingClips: number | null
  visibility: Visibility
}

/** The pass that a payment was given for, and whose it is. What the actor may not know of a person is null. */
export interface ClaimedBy {
  subscriptionId: string
  passName: string | null
  studentId: string | null
  studentName: string | null
  schoolId: string | null
  /** Instant at which it was given. */
  at: string | null
  /** Who gave it. Null also where the host app did. */
  actorName: string | null
}

/** A payment at Stripe that a typed proof turned out to be, and where it is looked at. */
export interface KnownPayment {
  purchaseId: string
  schoolId: string
  /** Whose it is; null where no document says. */
  studentId: string | null
}

/** A proposed repair: what would be written, why, and what keeps it from being written. */
export interface Plan {
  intent: Intent
  state: 'ready' | 'needs-answers' | 'refused'
  questions: Question[]
  refusals: Refusal[]
  warnings: Warning[]
  confirmations: Confirmation[]
  changes: DocumentChange[]
  /** What the student sees now, and would see afterwards. */
  student: {before: SeenSubscription[]; after: SeenSubscription[]}
  /** Every document that the plan rests on, with the revision that was read. */
  reads: {id: string; revision: string}[]
  purchase: Purchase | null
  evidence: ManualEvidence | null
  passMatchMethod: PassMatchMethod | null
  /** With a refusal: the pass that the payment stands for already. Null where that is not why. */
  claimedBy: ClaimedBy | null
  /** With a refusal: the payment to use instead of a typed proof. */
  knownPayment: KnownPayment | null
  /** Names of the passes that cost the same as the chosen one. */
  samePricePasses: string[]
  /** Fingerprint of everything above that is not the present instant. Equal plans have equal hashes. */
  hash: string
}

/** A plan that nobody has to apply, so that it needs no fingerprint. */
export type ProposedPlan = Omit<Plan, 'hash'>
