import {finding, type SubjectCause} from '../../cause.ts'
import {paymentValues, sessionEvidence} from '../../evidence.ts'

/** Paid with the student's address, but made from somebody else's account. */
export const paymentNamesOtherAccount = {
  of: 'subjects',
  code: 'payment-names-other-account',
  find: ({others}) =>
    others
      .filter(({person, paid}) => person === 'names-other-account' && paid)
      .map(({purchase}) =>
        finding({
          code: 'payment-names-other-account',
          subjectId: purchase.purchaseId,
          evidence: [
            sessionEvidence(purchase, 'customer_details.email', purchase.payerEmail),
            sessionEvidence(purchase, 'metadata.userId', purchase.claims.clerkId),
          ],
          values: paymentValues(purchase),
        }),
      ),
} satisfies SubjectCause
