import type {Documents, Journal, Stored} from '../journal.ts'
import type {Sent} from '../sent.ts'
import type {Situation} from '../situations.ts'

/** A run that is over: what was asked and answered, and what the dataset says happened. */
export interface Played {
  situation: Situation
  journal: Journal
  sent: Sent[]
  /** The student's file named the doubles, or there were none. */
  wasSaid: boolean
}

/** The subscriptions of the purchase that are in use. */
export function liveOf({isOfPurchase}: Situation, documents: Documents): Stored[] {
  return [...documents.values()].filter(
    (document) =>
      document._type === 'subscription' &&
      !document._id.startsWith('drafts.') &&
      document['isActive'] === true &&
      isOfPurchase(document),
  )
}
