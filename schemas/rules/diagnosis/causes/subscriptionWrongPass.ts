import {finding, type Cause} from '../cause.ts'
import {documentEvidence, purchaseValues, sessionEvidence, text} from '../evidence.ts'

/** Somebody made a subscription by hand for this payment, but of another pass than the one bought. */
export const subscriptionWrongPass: Cause = {
  code: 'subscription-wrong-pass',
  find: ({purchases, subscriptions}) =>
    purchases.flatMap(({purchase, pass, links}) =>
      links
        .filter((link) => link.method === 'stand-in-other-pass' && pass !== null)
        .flatMap((link) => {
          const given = subscriptions.find(
            ({subscription}) => subscription.id === link.subscriptionId,
          )
          if (!given || !pass) return []
          const {id, passId, passName} = given.subscription
          return [
            finding({
              code: 'subscription-wrong-pass',
              confidence: 'likely',
              subjectId: id,
              evidence: [
                documentEvidence('subscription', id, 'passId', passId),
                documentEvidence('subscription', id, 'passName', passName),
                sessionEvidence(purchase, 'metadata.passId', pass.id),
              ],
              values: {
                ...purchaseValues(purchase, pass),
                given: text(passName ?? ''),
              },
            }),
          ]
        }),
    ),
}
