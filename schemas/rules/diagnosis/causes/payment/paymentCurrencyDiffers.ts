import {currencyDiffers} from '../../../assessment/purchaseFacts.ts'
import {purchaseCause} from '../../cause.ts'
import {documentEvidence, paymentValues, sessionEvidence, text} from '../../evidence.ts'

/** Paid in another currency than the school's: prices say nothing then. */
export const paymentCurrencyDiffers = purchaseCause(
  'payment-currency-differs',
  (entry, {facts}) => {
    const {purchase} = entry
    const school = facts.schools.find(({id}) => id === entry.schoolId) ?? facts.school
    if (!currencyDiffers(entry, facts)) return null
    return {
      evidence: [
        sessionEvidence(purchase, 'currency', purchase.amount.currency),
        documentEvidence('tenant', school.id, 'stripeConnect.currency', school.currency),
      ],
      values: {...paymentValues(purchase), currency: text(school.currency.toUpperCase())},
    }
  },
)
