import {finding, type Cause} from '../cause.ts'
import {documentEvidence, text} from '../evidence.ts'

export const subscriptionPaymentIdNotIntent: Cause = {
  code: 'subscription-payment-id-not-intent',
  find: ({subscriptions}) =>
    subscriptions.flatMap(({subscription: {id, stripePaymentId, passName, legacyShape}}) =>
      legacyShape || stripePaymentId === null || stripePaymentId.startsWith('pi_')
        ? []
        : [
            finding({
              code: 'subscription-payment-id-not-intent',
              subjectId: id,
              evidence: [documentEvidence('subscription', id, 'stripePaymentId', stripePaymentId)],
              values: {pass: text(passName ?? ''), paymentId: text(stripePaymentId)},
            }),
          ],
    ),
}
