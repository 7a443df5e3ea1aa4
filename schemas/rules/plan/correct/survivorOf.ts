import {usedOn} from '../../clips/usedOn.ts'
import type {
  AssessedPurchase,
  AssessedSubscription,
  Assessment,
} from '../../assessment/assessment.ts'
import {linked, isOfOtherPass} from '../../assessment/linkedSubscriptions.ts'
import {endDefectOf} from '../../assessment/subscriptionEnd.ts'
import {isRetired} from '../../assessment/subjects.ts'

/** The subscriptions that stand for a payment and can be put right in place. */
export function correctable(
  entry: AssessedPurchase,
  assessment: Assessment,
): AssessedSubscription[] {
  return linked(entry, assessment).filter(
    (it) =>
      it.link?.purchaseId === entry.purchase.purchaseId &&
      !it.subscription.legacyShape &&
      !isRetired(it.subscription) &&
      // What nobody published is published first: a repair of it would be lost with the draft.
      !it.unpublished &&
      !isOfOtherPass(it),
  )
}

/**
 * Which of several subscriptions of one payment to keep: an active one, with the payment's real ids, with an end that has a
 * source, and the one that was used. The age decides last, and keeping the newest would give used classes back.
 */
export function survivorOf(
  entry: AssessedPurchase,
  assessment: Assessment,
): AssessedSubscription | null {
  const {passes} = assessment.facts
  const merits = (it: AssessedSubscription): number[] => [
    Number(it.subscription.isActive),
    Number(it.link?.method === 'session-id' || it.link?.method === 'payment-intent'),
    Number(endDefectOf(it) === null),
    usedOn(it.subscription, passes) ?? 0,
  ]
  const [best] = correctable(entry, assessment).toSorted((a, b) => {
    const [ofA, ofB] = [merits(a), merits(b)]
    return ofB.map((merit, index) => merit - (ofA[index] ?? 0)).find((gap) => gap !== 0) ?? 0
  })
  return best ?? null
}
