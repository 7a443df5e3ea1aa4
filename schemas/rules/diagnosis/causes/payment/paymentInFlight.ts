import {finding, type SubjectCause} from '../../cause.ts'
import {instant, purchaseValues, sessionEvidence} from '../../evidence.ts'
import {isPassPurchase} from '../../../assessment/purchaseFacts.ts'

/** The bank or Stripe has it in hand: it takes days, and nobody may pay again. */
export const paymentInFlight = {
  of: 'subjects',
  code: 'payment-in-flight',
  find: ({purchases, facts}) =>
    purchases
      .filter(
        (entry) =>
          entry.purchase.state === 'processing' &&
          isPassPurchase(entry) &&
          [facts.school.id, null].includes(entry.schoolId),
      )
      .map(({purchase, pass}) => {
        const {amount, pass: name} = purchaseValues(purchase, pass)
        return finding({
          code: 'payment-in-flight',
          subjectId: purchase.purchaseId,
          evidence: [sessionEvidence(purchase, 'payment_intent.status', purchase.state)],
          values: {amount, pass: name, startedAt: instant(purchase.createdAt)},
        })
      }),
} satisfies SubjectCause
