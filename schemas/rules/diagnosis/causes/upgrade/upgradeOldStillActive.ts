import {finding, type SubjectCause} from '../../cause.ts'
import {upgradedSubscription} from '../../../assessment/dueTerm.ts'
import {nameOf, purchaseValues, sessionEvidence, subscriptionEvidence} from '../../evidence.ts'

export const upgradeOldStillActive = {
  of: 'subjects',
  code: 'upgrade-old-still-active',
  find: ({purchases, subscriptions, facts}) => {
    const byId = new Map(subscriptions.map((entry) => [entry.subscription.id, entry]))
    return purchases.flatMap(({purchase, pass, kept}) => {
      const old = upgradedSubscription(purchase, facts.subscriptions)
      const entry = byId.get(old?.id ?? '')
      // The older root app upgrades the document in place: then there is no old one.
      const isInPlace = old?.upgradeSessionIds.includes(purchase.purchaseId)
      if (!kept || !entry?.subscription.isActive || isInPlace) return []
      return [
        finding({
          code: 'upgrade-old-still-active',
          subjectId: purchase.purchaseId,
          evidence: [
            sessionEvidence(purchase, 'metadata.upgradeFromSubscriptionId', entry.subscription.id),
            ...subscriptionEvidence(entry.subscription, 'isActive'),
          ],
          values: {pass: purchaseValues(purchase, pass).pass, given: nameOf(entry)},
        }),
      ]
    })
  },
} satisfies SubjectCause
