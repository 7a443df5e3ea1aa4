import {finding, type SubjectCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence} from '../../evidence.ts'

/** Stripe says that something became of the money, and what that was could not be read. */
export const paymentStateUnknown = {
  of: 'subjects',
  code: 'payment-state-unknown',
  find: ({purchases}) =>
    purchases
      .filter(({purchase}) => purchase.state === 'unknown')
      .map(({purchase, pass}) =>
        finding({
          code: 'payment-state-unknown',
          subjectId: purchase.purchaseId,
          evidence:
            purchase.unread.length === 0
              ? [sessionEvidence(purchase, 'payment_intent.latest_charge', null)]
              : purchase.unread.map((part) => sessionEvidence(purchase, part, null)),
          values: purchaseValues(purchase, pass),
        }),
      ),
} satisfies SubjectCause
