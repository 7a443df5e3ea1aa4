import {subscriptionCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence, subscriptionEvidence} from '../../evidence.ts'
import {isRefundedInFull} from '../../../assessment/purchaseFacts.ts'

export const subscriptionActiveAfterMoneyReturned = subscriptionCause(
  'subscription-active-after-money-returned',
  ({subscription, paidBy, visibility, link}) => {
    if (paidBy === null || visibility.tab !== 'active' || link?.method === 'stand-in-other-pass') {
      return null
    }
    const {purchase, pass} = paidBy
    if (!isRefundedInFull(purchase) && purchase.state !== 'dispute-lost') return null
    return {
      evidence: [
        sessionEvidence(purchase, 'state', purchase.state),
        sessionEvidence(purchase, 'amount_refunded', purchase.refunded.minor),
        ...subscriptionEvidence(subscription, 'isActive', 'endDate'),
      ],
      values: purchaseValues(purchase, pass),
    }
  },
)
