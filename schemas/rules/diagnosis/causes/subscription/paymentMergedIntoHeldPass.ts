import {finding, type SubjectCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence, subscriptionEvidence} from '../../evidence.ts'

/** A pass that was there was made longer or fuller by just what this payment gives, in place of a new one. */
export const paymentMergedIntoHeldPass = {
  of: 'subjects',
  code: 'payment-merged-into-held-pass',
  find: ({purchases, doubts, subscriptions}) =>
    purchases.flatMap(({purchase, pass}) =>
      (doubts.get(purchase.purchaseId) ?? []).flatMap((doubt) => {
        if (doubt.kind !== 'payment-merged-into-held-pass') return []
        const held = subscriptions.find(
          ({subscription}) => subscription.id === doubt.subscriptionId,
        )
        return [
          finding({
            code: 'payment-merged-into-held-pass',
            subjectId: purchase.purchaseId,
            confidence: 'likely',
            evidence: [
              sessionEvidence(purchase, 'created', purchase.createdAt),
              ...(held === undefined
                ? []
                : subscriptionEvidence(held.subscription, 'endDate', 'remainingClips')),
            ],
            values: purchaseValues(purchase, pass),
          }),
        ]
      }),
    ),
} satisfies SubjectCause
