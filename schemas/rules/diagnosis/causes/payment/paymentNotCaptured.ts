import {finding, type SubjectCause} from '../../cause.ts'
import {instant, purchaseValues, sessionEvidence} from '../../evidence.ts'
import {isPassPurchase} from '../../../assessment/purchaseFacts.ts'

/** Held on the card for some days, until the school takes it or it lapses. */
export const paymentNotCaptured = {
  of: 'subjects',
  code: 'payment-not-captured',
  find: ({purchases, facts}) =>
    purchases
      .filter(
        (entry) =>
          entry.purchase.state === 'reserved' &&
          isPassPurchase(entry) &&
          [facts.school.id, null].includes(entry.schoolId),
      )
      .map(({purchase, pass}) => {
        const {amount, pass: name} = purchaseValues(purchase, pass)
        return finding({
          code: 'payment-not-captured',
          subjectId: purchase.purchaseId,
          evidence: [sessionEvidence(purchase, 'payment_intent.status', purchase.state)],
          values: {amount, pass: name, startedAt: instant(purchase.createdAt)},
        })
      }),
} satisfies SubjectCause
