import {z} from 'zod'
import {BALANCE_KINDS, type Balance} from '../rules/balance.ts'
import {PERSON_MATCHES} from '../rules/assessment/personOf.ts'
import {VERDICTS} from '../rules/assessment/verdict.ts'
import {CONFIDENCES} from '../rules/diagnosis/findingCodes.ts'
import {
  HINT_OBJECTIONS,
  HINT_REASONS,
  HINT_STRENGTHS,
  type IdentityHint,
} from '../rules/identity/identityHints.ts'
import {LINK_STANDINGS} from '../rules/identity/linkStanding.ts'
import {
  DECIDERS,
  RECOMMENDATION_REASONS,
  RECOMMENDED_ACTIONS,
  type Recommendation,
  type RecommendedSubscription,
} from '../rules/recommend/recommendation.ts'
import type {PaymentComparison} from '../rules/plan/correct/compareWithPayments.ts'
import type {GivenByHand} from '../rules/recommend/givenByHand.ts'
import {VALUE_RULES} from '../rules/valueRule.ts'
import {auditNoteSummary} from './audit.ts'
import {deepSearchState} from './deepSearch.ts'
import {finding, findingCode} from './finding.ts'
import {confirmation, intent} from './plan.ts'
import {purchase, subscriptionLink} from './purchase.ts'
import {
  documentId,
  instant,
  json,
  money,
  school,
  sourceReport,
  unreadableDocument,
} from './values.ts'
import {visibility} from './visibility.ts'

/** What ties a search result to what was typed. */
export const FOUND_BY = [
  'email',
  'email-plus-tag',
  'name',
  'phone',
  'clerk-id',
  'sanity-id',
  'stripe-session',
  'stripe-payment',
  'stripe-charge',
  'stripe-customer',
] as const

/** `GET /students?q=&school=` */
export const studentSearchQuery = z.object({
  q: z.string().trim().min(1).max(200),
  school: documentId.optional().describe('Id of a school; all that the actor may see without it'),
})

export const studentHit = z.object({
  /** `_id` of the user document, or the Clerk id of a person without one. */
  studentId: z.string(),
  /** The school to open the file for; null where nothing ties the person to one. */
  schoolId: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  role: z.string().nullable(),
  foundBy: z.enum(FOUND_BY),
  activeSubscriptions: z.int(),
  /** Another hit has the same address: the file shows both. */
  sharesEmail: z.boolean(),
})
export type StudentHit = z.infer<typeof studentHit>

export const studentSearchResponse = z.object({
  hits: z.array(studentHit),
  /** More exist than are listed: a longer query narrows them. */
  more: z.boolean(),
  sources: z.array(sourceReport),
})
export type StudentSearchResponse = z.infer<typeof studentSearchResponse>

export const identityHint = z.object({
  otherId: z.string().describe('`_id` of a user document, or a Clerk id'),
  kind: z.enum(['user', 'clerk']),
  name: z.string().nullable(),
  email: z.string().nullable(),
  reasons: z.array(z.enum(HINT_REASONS)),
  objections: z.array(z.enum(HINT_OBJECTIONS)),
  strength: z.enum(HINT_STRENGTHS),
}) satisfies z.ZodType<IdentityHint>

export const identityLinkView = z.object({
  id: z.string(),
  otherId: z.string(),
  standing: z.enum(LINK_STANDINGS),
  /** Who signed it last; null where nobody did. */
  signedBy: z.string().nullable(),
  noteId: z.string().nullable(),
})

export const studentIdentity = z.object({
  id: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  clerkId: z.string().nullable(),
  users: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      role: z.string().nullable(),
      clerkId: z.string().nullable(),
      schoolId: z.string().nullable(),
    }),
  ),
  clerkAccounts: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      primaryEmail: z.string().nullable(),
      emails: z.array(z.object({address: z.string(), verified: z.boolean()})),
    }),
  ),
  /** Clerk ids stored in Sanity that Clerk does not know. Empty while Clerk was not asked. */
  unknownClerkIds: z.array(z.string()),
  /** Who may be the same person, the likeliest first. */
  hints: z.array(identityHint),
  /** What people have said about it, links that are not followed included. */
  links: z.array(identityLinkView),
})

export const assessedPurchase = z.object({
  purchase,
  person: z.enum(PERSON_MATCHES),
  schoolId: z.string().nullable(),
  /** The pass that was bought, where the session tells. */
  passId: z.string().nullable(),
  passName: z.string().nullable(),
  links: z.array(subscriptionLink),
  paid: z.boolean(),
  /** Paid, and neither given back nor held by a dispute. */
  kept: z.boolean(),
  /** What became of it, as far as a pass goes. */
  verdict: z.enum(VERDICTS),
  /** Each of its passes by itself. */
  pieces: z.array(
    z.object({
      item: z.int(),
      name: z.string().nullable(),
      passId: z.string().nullable(),
      verdict: z.enum(VERDICTS),
      /** What stands for it. */
      subscriptionId: z.string().nullable(),
    }),
  ),
  /** Metadata under keys that no rule knows, for people to read. */
  unknownMetadata: z.array(z.object({key: z.string(), value: z.string()})),
  /** Where a person with access sees the payment at Stripe. */
  stripeUrl: z.url().nullable(),
})
export type AssessedPurchaseView = z.infer<typeof assessedPurchase>

export const subscriptionView = z.object({
  id: z.string(),
  revision: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  passId: z.string().nullable(),
  passName: z.string().nullable(),
  type: z.string().nullable(),
  isActive: z.boolean(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  remainingClips: z.number().nullable(),
  purchasePrice: z.number().nullable(),
  schoolId: z.string().nullable(),
  replacedBy: z.string().nullable(),
  hasDraft: z.boolean(),
  visibility,
  link: subscriptionLink.nullable(),
})
export type SubscriptionView = z.infer<typeof subscriptionView>

/** What a payment should have given, field by field beside what is stored. */
export const paymentComparison = z.object({
  purchaseId: z.string(),
  subscriptionId: z.string(),
  fields: z.array(
    z.object({
      field: z.string(),
      expected: json,
      actual: json,
      /** Null: the pass does not say. */
      rule: z.enum(VALUE_RULES).nullable(),
      agrees: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<PaymentComparison>

/** A pass of the school, for the person to choose from. */
export const passView = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string().nullable(),
  price: z.number().nullable(),
  validityDays: z.number().nullable(),
  expiryDate: z.string().nullable(),
  classesLimit: z.number().nullable(),
  isActive: z.boolean(),
})
export type PassView = z.infer<typeof passView>

export const recommendedSubscription = z.object({
  id: z.string(),
  type: z.string().nullable(),
  remainingClips: z.number().nullable(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  passName: z.string().nullable(),
}) satisfies z.ZodType<RecommendedSubscription>

export const recommendation = z.object({
  action: z.enum(RECOMMENDED_ACTIONS),
  intent: intent.nullable(),
  ways: z.array(intent),
  rightPassId: z.string().nullable(),
  rightPassName: z.string().nullable(),
  /** The school that the payment was made to. */
  schoolId: z.string(),
  ambiguous: z.boolean(),
  candidatePassIds: z.array(z.string()),
  purchaseId: z.string().nullable(),
  targetId: z.string().nullable(),
  deactivate: z.array(z.string()),
  confirmations: z.array(confirmation),
  confidence: z.enum(CONFIDENCES),
  because: z.enum(RECOMMENDATION_REASONS),
  decidedBy: z.enum(DECIDERS).nullable(),
  subscription: recommendedSubscription.nullable(),
  createUser: z.boolean(),
  forClerkId: z.string().nullable(),
}) satisfies z.ZodType<Recommendation>

/** `GET /students/:id?school=` */
export const studentFileParams = z.object({id: documentId})
export const studentFileQuery = z.object({
  school: documentId,
  receiptEmail: z.email().optional().describe('A second address that the student names'),
})

export const balance = z.object({
  entries: z.array(
    z.object({
      kind: z.enum(BALANCE_KINDS),
      code: findingCode,
      subjectId: z.string(),
      amount: money,
    }),
  ),
  paidNotGiven: z.array(money),
  givenNotPaid: z.array(money),
  complete: z.boolean(),
}) satisfies z.ZodType<Balance>

export const passGivenByHand = z.object({
  subscriptionId: z.string(),
  passName: z.string(),
  at: instant,
}) satisfies z.ZodType<GivenByHand>

export const studentFile = z.object({
  /** Instant at which the facts were read. */
  checkedAt: instant,
  mayRepair: z.boolean(),
  school,
  student: studentIdentity,
  sources: z.array(sourceReport),
  findings: z.array(finding),
  ruledOut: z.array(findingCode),
  /** Could not be looked for, because the place to look was not readable. */
  notJudged: z.array(findingCode),
  recommendation,
  /** The pass that settles the complaint although its payment cannot be seen; null: nothing was given by hand, or it is open. */
  givenByHand: passGivenByHand.nullable(),
  /** What was paid but not given and given but not paid, by the findings. */
  balance,
  deepSearch: deepSearchState,
  /** The student's own, and those of somebody else that may concern the student: `person` tells them apart. */
  purchases: z.array(assessedPurchase),
  subscriptions: z.array(subscriptionView),
  /** Drafts and versions in releases, which the host app shows as well. To be published or discarded, not repaired. */
  unpublished: z.array(subscriptionView).default([]),
  /** One for each purchase and each subscription that stands for it, where the pass is known. */
  comparisons: z.array(paymentComparison),
  passes: z.array(passView),
  /** Passes that cost the same, so that a price does not tell them apart. Each group has two or more. */
  samePrice: z.array(z.object({price: z.number(), passIds: z.array(z.string())})),
  repairs: z.array(auditNoteSummary),
  /** Of the documents that this rests on, what could not be read and counts as absent. */
  unreadable: z.array(unreadableDocument).default([]),
})
export type StudentFile = z.infer<typeof studentFile>
