import {mayBeHeld} from '../../../assessment/doubt.ts'
import {isServed} from '../../../assessment/isServed.ts'
import {finding, type SubjectCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence} from '../../evidence.ts'
import {isPassPurchase} from '../../../assessment/purchaseFacts.ts'

export const paidSessionWithoutSubscription = {
  of: 'subjects',
  code: 'paid-session-without-subscription',
  find: ({purchases, doubts}) =>
    purchases
      .filter(
        (entry) =>
          isPassPurchase(entry) &&
          entry.kept &&
          entry.purchase.recurring === null &&
          !isServed(entry) &&
          !mayBeHeld(doubts.get(entry.purchase.purchaseId)),
      )
      .map(({purchase, pass}) =>
        finding({
          code: 'paid-session-without-subscription',
          subjectId: purchase.purchaseId,
          evidence: [
            sessionEvidence(purchase, 'payment_status', purchase.state),
            sessionEvidence(purchase, 'amount_total', purchase.amount.minor),
            sessionEvidence(purchase, 'payment_intent', purchase.paymentIntentId),
          ],
          values: purchaseValues(purchase, pass),
        }),
      ),
} satisfies SubjectCause
