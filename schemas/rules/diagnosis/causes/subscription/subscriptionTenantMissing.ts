import {subscriptionCause} from '../../cause.ts'
import {nameOf, subscriptionEvidence} from '../../evidence.ts'

export const subscriptionTenantMissing = subscriptionCause('subscription-tenant-missing', (entry) =>
  entry.subscription.schoolId !== null
    ? null
    : {
        evidence: subscriptionEvidence(entry.subscription, 'schoolId'),
        values: {pass: nameOf(entry)},
      },
)
