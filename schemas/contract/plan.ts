import {z} from 'zod'
import type {Answers, Question} from '../rules/expectedSubscription.ts'
import {PASS_MATCH_METHODS} from '../rules/matching/matchPass.ts'
import {SUBSCRIPTION_TYPES} from '../rules/pass.ts'
import {EVIDENCE_KINDS, type Basis, type Intent, type ManualEvidence} from '../rules/plan/intent.ts'
import {
  CHANGED_DOCUMENT_TYPES,
  CONFIRMATIONS,
  REFUSALS,
  WARNINGS,
  type ClaimedBy,
  type DocumentChange,
  type KnownPayment,
  type Plan,
  type SeenSubscription,
} from '../rules/plan/plan.ts'
import {VALUE_RULES} from '../rules/valueRule.ts'
import {telling} from './message.ts'
import {purchase} from './purchase.ts'
import {documentId, instant, json, jsonObject} from './values.ts'
import {visibility} from './visibility.ts'

/** The longest term that a person may give by hand: ten years of days. A longer one is a typing error. */
const MOST_DAYS = 3660
const MOST_CLASSES = 1000
/** Of the passes that one payment holds. */
const MOST_ITEMS = 99

const answers = z.object({
  subscriptionType: z.enum(SUBSCRIPTION_TYPES).nullable(),
  validityDays: z.int().min(1).max(MOST_DAYS).nullable(),
  classesLimit: z.int().min(1).max(MOST_CLASSES).nullable(),
  endDate: instant.nullable(),
}) satisfies z.ZodType<Answers>

export const manualEvidence = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  reference: z.string().trim().min(3).max(200),
  paidAt: instant,
  amountMinor: z.int().min(0).max(100_000_000),
}) satisfies z.ZodType<ManualEvidence>

const purchaseBasis = z.object({
  kind: z.literal('purchase'),
  purchaseId: z.string().min(1).max(255),
  item: z.int().min(0).max(MOST_ITEMS).exactOptional(),
})
const evidenceBasis = z.object({kind: z.literal('evidence'), evidence: manualEvidence})
const carriedOver = z.object({kind: z.literal('carried-over')})

const basis = z.discriminatedUnion('kind', [
  purchaseBasis,
  evidenceBasis,
  carriedOver,
]) satisfies z.ZodType<Basis>

export const intent = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('create'),
    schoolId: documentId,
    studentId: documentId,
    passId: documentId,
    basis: z.discriminatedUnion('kind', [purchaseBasis, evidenceBasis]),
    answers,
  }),
  z.object({
    action: z.literal('replace'),
    schoolId: documentId,
    studentId: documentId,
    targetId: documentId,
    passId: documentId,
    basis,
    answers,
  }),
  z.object({
    action: z.literal('correct'),
    schoolId: documentId,
    studentId: documentId,
    targetId: documentId,
    purchaseId: z.string().min(1).max(255),
    answers,
  }),
  z.object({
    action: z.literal('undo'),
    schoolId: documentId,
    studentId: documentId,
    noteId: documentId,
  }),
  z.object({
    action: z.literal('link'),
    schoolId: documentId,
    studentId: documentId,
    otherId: documentId,
  }),
  z.object({
    action: z.literal('deactivate'),
    schoolId: documentId,
    studentId: documentId,
    targetId: documentId,
  }),
]) satisfies z.ZodType<Intent>

const question = z.discriminatedUnion('field', [
  z.object({field: z.literal('validityDays'), offered: z.int()}),
  z.object({field: z.literal('classesLimit'), offered: z.null()}),
  z.object({
    field: z.literal('subscriptionType'),
    offered: z.null(),
    storedType: z.string().nullable(),
  }),
  z.object({field: z.literal('endDate'), offered: z.null(), endOfPass: instant}),
]) satisfies z.ZodType<Question>

export const documentChange = z.object({
  documentId: z.string(),
  documentType: z.enum(CHANGED_DOCUMENT_TYPES),
  operation: z.enum(['create', 'patch']),
  revision: z.string().nullable(),
  before: jsonObject.nullable(),
  after: jsonObject,
  fields: z.array(
    z.object({field: z.string(), before: json, after: json, rule: z.enum(VALUE_RULES)}),
  ),
}) satisfies z.ZodType<DocumentChange>

export const seenSubscription = z.object({
  subscriptionId: z.string(),
  name: z.string(),
  endDate: z.string().nullable(),
  remainingClips: z.number().nullable(),
  visibility,
}) satisfies z.ZodType<SeenSubscription>

export const confirmation = z.enum(CONFIRMATIONS)

/** The pass that a payment was given for. What the actor may not know of a person is null. */
const claimedBy = z.object({
  subscriptionId: z.string(),
  passName: z.string().nullable(),
  studentId: z.string().nullable(),
  studentName: z.string().nullable(),
  schoolId: z.string().nullable(),
  at: z.string().nullable(),
  actorName: z.string().nullable(),
}) satisfies z.ZodType<ClaimedBy>

const knownPayment = z.object({
  purchaseId: z.string(),
  schoolId: z.string(),
  studentId: z.string().nullable(),
}) satisfies z.ZodType<KnownPayment>

export const plan = z.object({
  intent,
  state: z.enum(['ready', 'needs-answers', 'refused']),
  questions: z.array(question),
  refusals: z.array(z.enum(REFUSALS)),
  warnings: z.array(z.enum(WARNINGS)),
  confirmations: z.array(confirmation),
  changes: z.array(documentChange),
  student: z.object({before: z.array(seenSubscription), after: z.array(seenSubscription)}),
  reads: z.array(z.object({id: z.string(), revision: z.string()})),
  purchase: purchase.nullable(),
  evidence: manualEvidence.nullable(),
  passMatchMethod: z.enum(PASS_MATCH_METHODS).nullable(),
  claimedBy: claimedBy.nullable().default(null),
  knownPayment: knownPayment.nullable().default(null),
  samePricePasses: z.array(z.string()),
  hash: z.string().length(64),
}) satisfies z.ZodType<Plan>

/** `POST /plans`: an intent in, a plan out. Writes nothing. */
export const planRequest = z.object({intent})
export const planResponse = z.object({
  plan,
  /** Instant at which the facts were read. */
  checkedAt: instant,
  /** The actor may apply it. False: a courtesy to the screen; the API decides anew when asked to. */
  mayApply: z.boolean(),
  /** Whether a message can go out with the repair. An API that cannot send says nothing of it. */
  telling: telling.default({available: false, obstacle: 'no-receiver'}),
})
/** `POST /repairs/:id/undo-plan`: what undoing the repair of that note would change. Writes nothing. */
export const undoPlanParams = z.object({id: documentId})
export const undoPlanRequest = z.object({
  /** The school that the caller believes it is about. */
  schoolId: documentId.optional(),
})
export type PlanRequest = z.infer<typeof planRequest>
export type PlanResponse = z.infer<typeof planResponse>
