import {subscriptionCause} from '../../cause.ts'
import {money, purchaseValues, sessionEvidence, subscriptionEvidence} from '../../evidence.ts'
import {isRefundedInFull} from '../../../assessment/purchaseFacts.ts'

export const subscriptionActiveAfterMoneyReturned = subscriptionCause(
  'subscription-active-after-money-returned',
  ({subscription, paidBy, visibility, link}) => {
    if (paidBy === null || visibility.tab !== 'active' || link?.method === 'stand-in-other-pass') {
      return null
    }
    const {purchase, pass} = paidBy
    const isRefunded = isRefundedInFull(purchase)
    if (!isRefunded && purchase.state !== 'dispute-lost') return null
    const returned = isRefunded ? purchase.refunded : purchase.disputed
    const {paidAt, pass: name} = purchaseValues(purchase, pass)
    return {
      evidence: [
        sessionEvidence(purchase, 'state', purchase.state),
        sessionEvidence(
          purchase,
          isRefunded ? 'amount_refunded' : 'dispute.amount',
          returned.minor,
        ),
        ...subscriptionEvidence(subscription, 'isActive', 'endDate'),
      ],
      values: {returned: money(returned), paidAt, pass: name},
    }
  },
)
