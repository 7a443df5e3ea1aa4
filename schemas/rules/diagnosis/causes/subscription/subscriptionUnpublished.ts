import {subscriptionCause} from '../../cause.ts'
import {documentEvidence, nameOf} from '../../evidence.ts'

/** Written in the Studio and never published. The host app reads it all the same, so that the student has it. */
export const subscriptionUnpublished = subscriptionCause('subscription-unpublished', (entry) =>
  entry.unpublished
    ? {
        evidence: [
          documentEvidence(
            'subscription',
            entry.subscription.id,
            '_updatedAt',
            entry.subscription.updatedAt,
          ),
        ],
        values: {pass: nameOf(entry)},
      }
    : null,
)
