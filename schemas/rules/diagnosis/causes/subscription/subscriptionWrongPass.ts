import {receiptName} from '../../../purchase.ts'
import {subscriptionCause} from '../../cause.ts'
import {nameOf, purchaseValues, sessionEvidence, subscriptionEvidence} from '../../evidence.ts'
import {isOfOtherPass} from '../../../assessment/linkedSubscriptions.ts'

/** Somebody made a subscription for this payment, but of another pass than the one bought. */
export const subscriptionWrongPass = subscriptionCause('subscription-wrong-pass', (entry) => {
  const {subscription, paidBy, link} = entry
  if (!paidBy?.pass || !isOfOtherPass(entry)) return null
  return {
    confidence: link?.method === 'stand-in-other-pass' ? 'likely' : 'certain',
    evidence: [
      ...subscriptionEvidence(subscription, 'passId', 'passName', 'purchasePrice', 'createdAt'),
      sessionEvidence(paidBy.purchase, 'metadata.passId', paidBy.pass.id),
      sessionEvidence(paidBy.purchase, 'line_items.description', receiptName(paidBy.purchase)),
    ],
    values: {...purchaseValues(paidBy.purchase, paidBy.pass), given: nameOf(entry)},
  }
})
