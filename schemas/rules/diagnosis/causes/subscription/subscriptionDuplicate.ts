import {finding, type SubjectCause} from '../../cause.ts'
import {count, purchaseValues, sessionEvidence, subscriptionEvidence} from '../../evidence.ts'
import {activeLinked} from '../../../assessment/linkedSubscriptions.ts'

export const subscriptionDuplicate = {
  of: 'subjects',
  code: 'subscription-duplicate',
  find: (assessment) =>
    assessment.purchases.flatMap((paidBy) => {
      const copies = activeLinked(paidBy, assessment)
      const [first] = copies
      if (first === undefined || copies.length < 2 || copies.length <= paidBy.sold.length) return []
      return [
        finding({
          code: 'subscription-duplicate',
          subjectId: first.id,
          evidence: [
            sessionEvidence(paidBy.purchase, 'id', paidBy.purchase.purchaseId),
            ...copies.flatMap((copy) =>
              subscriptionEvidence(copy, 'stripeSessionId', 'stripePaymentId', 'remainingClips'),
            ),
          ],
          values: {
            pass: purchaseValues(paidBy.purchase, paidBy.pass).pass,
            copies: count(copies.length),
          },
        }),
      ]
    }),
} satisfies SubjectCause
