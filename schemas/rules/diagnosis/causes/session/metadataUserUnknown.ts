import {namedPeople} from '../../../assessment/namedPeople.ts'
import {purchaseCause} from '../../cause.ts'
import {paymentValues, sessionEvidence} from '../../evidence.ts'

/** Something stands in the place of a user id, and it is nobody's. What it is, the evidence shows: it may be an id. */
export const metadataUserUnknown = purchaseCause('metadata-user-unknown', ({purchase}, {facts}) => {
  const {clerkId} = purchase.claims
  if (clerkId === null || namedPeople(purchase, facts).owner !== 'nobody') return null
  return {
    evidence: [
      sessionEvidence(purchase, 'metadata.userId', clerkId),
      sessionEvidence(purchase, 'customer_details.email', purchase.payerEmail),
    ],
    values: paymentValues(purchase),
  }
})
