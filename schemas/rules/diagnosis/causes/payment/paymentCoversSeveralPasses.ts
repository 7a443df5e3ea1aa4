import {linked} from '../../../assessment/linkedSubscriptions.ts'
import {finding, type SubjectCause} from '../../cause.ts'
import {count, paymentValues, sessionEvidence} from '../../evidence.ts'

/** Items times quantity come to more than one pass: who gets which is for a person to say. */
export const paymentCoversSeveralPasses = {
  of: 'subjects',
  code: 'payment-covers-several-passes',
  find: (assessment) =>
    assessment.purchases
      .filter(({kept, sold}) => kept && sold.length > 1)
      .map((entry) => {
        const {purchase, sold} = entry
        return finding({
          code: 'payment-covers-several-passes',
          subjectId: purchase.purchaseId,
          evidence: purchase.items.map(({name, quantity}) =>
            sessionEvidence(purchase, `line_items.${name ?? ''}`, quantity),
          ),
          values: {
            ...paymentValues(purchase),
            passes: count(sold.length),
            given: count(linked(entry, assessment).length),
          },
        })
      }),
} satisfies SubjectCause
