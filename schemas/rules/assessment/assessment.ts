import type {StudentFacts} from '../facts.ts'
import type {PassMatch} from '../matching/matchPass.ts'
import type {SubscriptionLink} from '../matching/matchSubscriptions.ts'
import type {Pass} from '../pass.ts'
import type {Purchase} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'
import type {Viewer, Visibility} from '../visibility.ts'
import type {Doubt} from './doubt.ts'
import type {Term} from './dueTerm.ts'
import type {PersonMatch} from './personOf.ts'
import type {SchoolMatch} from './schoolOf.ts'
import type {SoldPass} from './soldPasses.ts'

/** A purchase that concerns the student, with everything that the rules found out about it. */
export interface AssessedPurchase {
  purchase: Purchase
  person: PersonMatch
  /** Id of the school that the payment was made to; null where nothing names it. */
  schoolId: string | null
  schoolMatch: SchoolMatch
  /** Each pass that it was for, by itself. Empty: it sold none. */
  sold: SoldPass[]
  /** What is true of all of them together. */
  passMatch: PassMatch
  /** The pass that was bought, where that is known and one. Where the price alone names it, a person has to agree. */
  pass: Pass | null
  /** From when to when the pass counts by the rule; null where no rule says. */
  term: Term | null
  links: SubscriptionLink[]
  paid: boolean
  kept: boolean
}

export interface AssessedSubscription {
  subscription: Subscription
  visibility: Visibility
  link: SubscriptionLink | null
  /** The payment that it is tied to. */
  paidBy: AssessedPurchase | null
  /** The pass that it should be of: the one that was bought, else the one that it names. */
  pass: Pass | null
  /** It exists as a draft or in a release alone. */
  unpublished: boolean
  /** It was made longer or fuller for a payment of its own: the name of that one. */
  mergedPurchaseId: string | null
}

/** The facts with everything worked out that more than one cause asks for. */
export interface Assessment {
  facts: StudentFacts
  viewer: Viewer
  /** The Clerk id that the student signs in with. */
  clerkId: string | null
  /** Purchases of this student, at whatever school. */
  purchases: AssessedPurchase[]
  /** Purchases that may be the student's, or that somebody else's id is on. */
  others: AssessedPurchase[]
  subscriptions: AssessedSubscription[]
  /** Every account that belongs to the question was read to its end. */
  stripeFullyRead: boolean
  /** Of each payment without a pass of which it is not sure that one is owed, by its name. */
  doubts: ReadonlyMap<string, readonly Doubt[]>
}
