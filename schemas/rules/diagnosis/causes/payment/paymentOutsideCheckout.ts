import {finding, type SubjectCause} from '../../cause.ts'
import {paymentValues, sessionEvidence} from '../../evidence.ts'
import {isOwn} from '../../../assessment/personOf.ts'

/** Paid at the counter, by invoice or by a page of the school's own: nothing in it says which pass it was for. */
export const paymentOutsideCheckout = {
  of: 'subjects',
  code: 'payment-outside-checkout',
  find: ({purchases, others}) =>
    [...purchases, ...others]
      .filter(
        ({purchase, person, paid}) =>
          paid &&
          purchase.origin === 'outside-checkout' &&
          purchase.recurring === null &&
          (isOwn(person) || person === 'subscription'),
      )
      .map(({purchase}) =>
        finding({
          code: 'payment-outside-checkout',
          subjectId: purchase.purchaseId,
          evidence: [
            sessionEvidence(purchase, 'customer', purchase.customerId),
            sessionEvidence(purchase, 'billing_details.email', purchase.payerEmail),
          ],
          values: paymentValues(purchase),
        }),
      ),
} satisfies SubjectCause
