import {finding, type SubjectCause} from '../../cause.ts'
import {instant, purchaseValues, sessionEvidence, text} from '../../evidence.ts'

/** Two payments for the same pass within a day, and fewer passes than payments: it may have been meant once. */
export const paidTwice = {
  of: 'subjects',
  code: 'paid-twice',
  find: ({purchases, doubts}) =>
    purchases.flatMap(({purchase, pass}) =>
      (doubts.get(purchase.purchaseId) ?? []).flatMap((doubt) => {
        if (doubt.kind !== 'paid-twice') return []
        const other = purchases.find((it) => it.purchase.purchaseId === doubt.otherPurchaseId)
        return [
          finding({
            code: 'paid-twice',
            subjectId: purchase.purchaseId,
            evidence: [
              sessionEvidence(purchase, 'created', purchase.createdAt),
              ...(other
                ? [sessionEvidence(other.purchase, 'created', other.purchase.createdAt)]
                : []),
            ],
            values: {
              ...purchaseValues(purchase, pass),
              otherPaidAt: other ? instant(other.purchase.createdAt) : text('?'),
            },
          }),
        ]
      }),
    ),
} satisfies SubjectCause
