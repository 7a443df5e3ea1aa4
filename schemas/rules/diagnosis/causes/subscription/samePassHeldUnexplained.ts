import {finding, type SubjectCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence, subscriptionEvidence} from '../../evidence.ts'

/** The student holds a pass of the same kind whose payment nobody can tell: it may be this one's. */
export const samePassHeldUnexplained = {
  of: 'subjects',
  code: 'same-pass-held-unexplained',
  find: ({purchases, doubts, subscriptions}) =>
    purchases.flatMap(({purchase, pass}) =>
      (doubts.get(purchase.purchaseId) ?? []).flatMap((doubt) => {
        if (doubt.kind !== 'same-pass-held-unexplained') return []
        const held = subscriptions.filter(({subscription}) =>
          doubt.subscriptionIds.includes(subscription.id),
        )
        return [
          finding({
            code: 'same-pass-held-unexplained',
            subjectId: purchase.purchaseId,
            confidence: 'likely',
            evidence: [
              sessionEvidence(purchase, 'created', purchase.createdAt),
              ...held.flatMap(({subscription}) =>
                subscriptionEvidence(subscription, 'createdAt', 'purchasePrice', 'isActive'),
              ),
            ],
            values: purchaseValues(purchase, pass),
          }),
        ]
      }),
    ),
} satisfies SubjectCause
