import type {PurchaseState} from '../../../purchase.ts'
import {decidingCause} from '../../cause.ts'
import {money, purchaseValues, sessionEvidence} from '../../evidence.ts'

const DISPUTED: ReadonlySet<PurchaseState> = new Set([
  'dispute-open',
  'dispute-open-in-part',
  'dispute-lost',
  'dispute-lost-in-part',
])

export const paymentDisputed = decidingCause('payment-disputed', ({purchase, pass}) =>
  DISPUTED.has(purchase.state)
    ? {
        evidence: [
          sessionEvidence(purchase, 'dispute', purchase.state),
          sessionEvidence(purchase, 'dispute.amount', purchase.disputed.minor),
        ],
        values: {...purchaseValues(purchase, pass), disputed: money(purchase.disputed)},
      }
    : null,
)
