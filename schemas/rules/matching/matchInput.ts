import type {Pass} from '../pass.ts'
import type {Purchase} from '../purchase.ts'
import type {Subscription} from '../subscription.ts'

/** One pass that a payment was for. */
export interface SoldLine {
  /** Null where it is not known. */
  pass: Pass | null
  /** Minor unit, of this one pass; null where Stripe did not say. */
  amount: number | null
}

export interface MatchInput {
  /** The student's own payments for passes. Only these can have a stand-in. */
  purchases: readonly Purchase[]
  /** Other people's payments that subscriptions may carry the ids of. */
  foreignPurchases: readonly Purchase[]
  subscriptions: readonly Subscription[]
  /** What each payment was for, by its name. */
  sold: ReadonlyMap<string, readonly SoldLine[]>
  /** Every id by which a document may refer to the student. */
  studentReferenceIds: readonly string[]
  /** Every account was read to its end, so that an id which leads nowhere is known to lead nowhere. */
  everythingRead: boolean
}
