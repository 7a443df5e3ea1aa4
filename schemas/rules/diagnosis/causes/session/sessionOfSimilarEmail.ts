import {finding, type SubjectCause} from '../../cause.ts'
import {paymentValues, sessionEvidence, text} from '../../evidence.ts'

/** A candidate, not a match: only the person can say whether the address is theirs. */
export const sessionOfSimilarEmail = {
  of: 'subjects',
  code: 'session-of-similar-email',
  find: ({others}) =>
    others
      .filter(({person, paid}) => person === 'similar-email' && paid)
      .map(({purchase}) =>
        finding({
          code: 'session-of-similar-email',
          subjectId: purchase.purchaseId,
          confidence: 'possible',
          evidence: [sessionEvidence(purchase, 'customer_details.email', purchase.payerEmail)],
          values: {...paymentValues(purchase), payer: text(purchase.payerEmail ?? '?')},
        }),
      ),
} satisfies SubjectCause
