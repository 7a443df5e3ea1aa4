import {isPassPurchase} from '../../../assessment/purchaseFacts.ts'
import {finding, type SubjectCause} from '../../cause.ts'
import {instant, purchaseValues, sessionEvidence, text} from '../../evidence.ts'

/** One period of something that renews itself. The rules of a single sale say nothing about it. */
export const paymentRecurring = {
  of: 'subjects',
  code: 'payment-recurring',
  find: ({purchases}) =>
    purchases
      .filter(
        (entry) =>
          entry.paid &&
          entry.purchase.recurring !== null &&
          (entry.purchase.origin === 'outside-checkout' || isPassPurchase(entry)),
      )
      .map(({purchase, pass}) => {
        const period = purchase.recurring?.period ?? null
        return finding({
          code: 'payment-recurring',
          subjectId: purchase.purchaseId,
          evidence: [
            sessionEvidence(purchase, 'subscription', purchase.recurring?.subscriptionId ?? null),
          ],
          values: {
            ...purchaseValues(purchase, pass),
            from: instant(period?.from ?? purchase.createdAt),
            until: period === null ? text('?') : instant(period.to),
          },
        })
      }),
} satisfies SubjectCause
