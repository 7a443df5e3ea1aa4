import type {Confidence} from '../diagnosis/findingCodes.ts'
import type {Intent} from '../plan/intent.ts'
import type {Confirmation} from '../plan/plan.ts'

export const RECOMMENDED_ACTIONS = ['create', 'replace', 'correct', 'none', 'refuse'] as const

/** Why nothing is to be written, or what the proposed repair is about. */
export const RECOMMENDATION_REASONS = [
  'payment-without-pass',
  'wrong-pass-given',
  'unreadable-shape',
  'stored-pass-disagrees',
  'account-disagrees',
  'all-right',
  'term-ran-out',
  'classes-used-up',
  'draft-open',
  'unpublished',
  'held-by-other-account',
  'payment-unreadable',
  'search-unfinished',
  'no-payment',
  'not-paid',
  'payment-coming',
  'payment-state-unknown',
  'refund-announced',
  'money-returned',
  'upgrade-returned',
  'recurring',
  'outside-checkout',
  'for-somebody-else',
  'several-passes',
  'may-be-held',
  'merged-into-held',
  'paid-twice',
  'price-far-off',
  'school-uncertain',
  'sign-in-unreadable',
  'pass-unknown',
  'pass-misconfigured',
  'term-already-over',
  'term-uncertain',
  'person-uncertain',
  'class-not-pass',
  'plan-refused',
] as const
export type RecommendationReason = (typeof RECOMMENDATION_REASONS)[number]

/** Who can decide what the data cannot. */
export const DECIDERS = ['school', 'student', 'platform'] as const
export type Decider = (typeof DECIDERS)[number]

/** The state of a subscription, in the fields that people compare. */
export interface RecommendedSubscription {
  id: string
  type: string | null
  /** Null: the field is absent. */
  remainingClips: number | null
  startDate: string | null
  endDate: string | null
  passName: string | null
}

/** What to do about a student's complaint, and how sure that is. */
export interface Recommendation {
  action: (typeof RECOMMENDED_ACTIONS)[number]
  because: RecommendationReason
  /** With `refuse`: who can say what is missing. Null where nothing is to be decided. */
  decidedBy: Decider | null
  /** What to ask a plan for. With `refuse` it may be there too: the plan then says what a person has to supply. */
  intent: Intent | null
  /** With `refuse` for a doubt: what a person may decide on instead, the least first. Each is a plan with its tick. */
  ways: Intent[]
  /** Id of the pass that the payment was for. */
  rightPassId: string | null
  /** Its name today. It may be of another school than the one that was asked about. */
  rightPassName: string | null
  /** The school that the payment was made to, or the one asked about. A plan is asked for there. */
  schoolId: string
  /** Several passes fit and nothing in the data tells which. */
  ambiguous: boolean
  /** The passes to choose from, where it is ambiguous. */
  candidatePassIds: string[]
  /** The deciding session; null where nothing was paid. */
  purchaseId: string | null
  /** The document that is patched, replaced, or that the answer is about. */
  targetId: string | null
  deactivate: string[]
  confirmations: Confirmation[]
  confidence: Confidence
  /** The subscription as it stands after the action; with `none` the right one as it stands. */
  subscription: RecommendedSubscription | null
  /** A user document is written first. */
  createUser: boolean
  /** The Clerk account under which the pass is, or will be, shown; null where none is known. */
  forClerkId: string | null
}
