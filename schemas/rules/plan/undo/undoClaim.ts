import {claimedBy} from '../../claim/claimedBy.ts'
import {patched, released} from '../../claim/claimChanges.ts'
import {isLive} from '../../claim/paymentClaim.ts'
import type {StudentFacts} from '../../facts.ts'
import {referenceField} from '../../json.ts'
import type {DocumentChange} from '../plan.ts'
import type {Undoing} from './undoing.ts'

/**
 * Gives a payment free where a repair claimed it, and claims it again where one gave it free or passed it on. Refused where
 * another pass stands for the payment by now.
 */
export function undoClaim(change: DocumentChange, facts: StudentFacts): Undoing {
  const stored = facts.claims.find(({id}) => id === change.documentId)
  if (!stored) return {refusal: 'changed-since', claimedBy: null}
  const wrote = referenceField(change.after, 'subscription')
  const isAnothers = isLive(stored) && stored.subscriptionId !== wrote
  if (change.before?.['state'] !== 'held') {
    return {refusal: null, changes: isAnothers ? [] : released(stored)}
  }
  const before = referenceField(change.before, 'subscription')
  if (isAnothers && stored.subscriptionId !== before) {
    const {names, item} = stored
    const payment = {name: stored.id, names, item, formerKeys: []}
    return {
      refusal: 'payment-already-claimed',
      claimedBy: claimedBy([payment], facts, [wrote, before]),
    }
  }
  const {state = null, subscription = null, school = null} = change.before
  return {refusal: null, changes: patched(stored, {state, subscription, school})}
}
