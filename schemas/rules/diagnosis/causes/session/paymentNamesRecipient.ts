import {namedPeople} from '../../../assessment/namedPeople.ts'
import {finding, type SubjectCause} from '../../cause.ts'
import {paymentValues, sessionEvidence, text} from '../../evidence.ts'

/** A present: an address in the payment is neither the payer's nor the owner's. Both files say so. */
export const paymentNamesRecipient = {
  of: 'subjects',
  code: 'payment-names-recipient',
  find: ({purchases, others, facts}) =>
    [...purchases, ...others]
      .filter(({paid, person}) => paid && person !== 'receipt')
      .flatMap(({purchase}) => {
        const {recipient} = namedPeople(purchase, facts)
        if (recipient === null) return []
        return [
          finding({
            code: 'payment-names-recipient',
            subjectId: purchase.purchaseId,
            confidence: 'likely',
            evidence: Object.entries(purchase.metadata)
              .filter(([, value]) => value.trim() === recipient)
              .map(([key, value]) => sessionEvidence(purchase, `metadata.${key}`, value)),
            values: {...paymentValues(purchase), recipient: text(recipient)},
          }),
        ]
      }),
} satisfies SubjectCause
