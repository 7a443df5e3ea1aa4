import {finding, type SubjectCause} from '../../cause.ts'
import {paymentValues, sessionEvidence, text} from '../../evidence.ts'

/** The address stands in the student's document, and it is somebody else who has verified it and paid with it. */
export const payerHasOwnAccount = {
  of: 'subjects',
  code: 'payer-has-own-account',
  find: ({others}) =>
    others
      .filter(({person, paid}) => person === 'payer-of-other-account' && paid)
      .map(({purchase}) =>
        finding({
          code: 'payer-has-own-account',
          subjectId: purchase.purchaseId,
          evidence: [sessionEvidence(purchase, 'customer_details.email', purchase.payerEmail)],
          values: {...paymentValues(purchase), payer: text(purchase.payerEmail ?? '?')},
        }),
      ),
} satisfies SubjectCause
