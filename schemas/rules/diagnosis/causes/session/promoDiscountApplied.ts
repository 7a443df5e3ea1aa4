import {purchaseCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence} from '../../evidence.ts'
import {hasPromo} from '../../../assessment/purchaseFacts.ts'

export const promoDiscountApplied = purchaseCause('promo-discount-applied', ({purchase, pass}) =>
  hasPromo(purchase)
    ? {
        evidence: [
          sessionEvidence(purchase, 'metadata.promoCode', purchase.claims.promoCode),
          sessionEvidence(purchase, 'metadata.discountAmount', purchase.claims.discountAmount),
        ],
        values: purchaseValues(purchase, pass),
      }
    : null,
)
