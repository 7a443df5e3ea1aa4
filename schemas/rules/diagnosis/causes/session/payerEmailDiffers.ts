import {foldEmail, studentEmails} from '../../../student.ts'
import {purchaseCause} from '../../cause.ts'
import {paymentValues, sessionEvidence, text} from '../../evidence.ts'

export const payerEmailDiffers = purchaseCause(
  'payer-email-differs',
  ({purchase, person}, {facts}) => {
    const {payerEmail} = purchase
    const known = studentEmails(facts.student)
    if (payerEmail === null || person !== 'user-id-in-session' || known.length === 0) return null
    if (known.includes(foldEmail(payerEmail))) return null
    return {
      evidence: [
        sessionEvidence(purchase, 'customer_details.email', payerEmail),
        sessionEvidence(purchase, 'metadata.userId', purchase.claims.clerkId),
      ],
      values: {...paymentValues(purchase), payer: text(payerEmail)},
    }
  },
)
