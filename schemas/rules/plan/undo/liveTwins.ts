import type {Assessment} from '../../assessment/assessment.ts'
import {objectField, textField} from '../../json.ts'
import type {Subscription} from '../../subscription.ts'

/** The other active subscriptions that stand for the payment of this one. */
export function liveTwins(subscriptionId: string, {subscriptions}: Assessment): string[] {
  const own = subscriptions.find(({subscription}) => subscription.id === subscriptionId)
  if (!own) return []
  const purchaseId = own.link?.purchaseId ?? null
  const keys = paymentKeys(own.subscription)
  return subscriptions
    .filter(
      ({subscription, link}) =>
        subscription.isActive &&
        subscription.id !== subscriptionId &&
        ((purchaseId !== null && link?.purchaseId === purchaseId) ||
          paymentKeys(subscription).some((key) => keys.includes(key))),
    )
    .map(({subscription}) => subscription.id)
}

/** What a subscription says itself about its payment. Ids that scripts made up say nothing. */
export function paymentKeys({
  stripeSessionId,
  stripePaymentId,
  stripePaymentIntentId,
  document,
}: Pick<
  Subscription,
  'stripeSessionId' | 'stripePaymentId' | 'stripePaymentIntentId' | 'document'
>): string[] {
  const evidence = objectField(document, 'supportEvidence')
  const ids = [stripeSessionId, stripePaymentId, stripePaymentIntentId].filter(
    (id) => id !== null && /^(?:cs_|pi_|ch_)/.test(id),
  )
  return [...ids, evidence && textField(evidence, 'key')].filter((key) => key !== null)
}
