import {schoolNamed} from '../../../assessment/schoolOf.ts'
import {purchaseCause} from '../../cause.ts'
import {paymentValues, sessionEvidence, text} from '../../evidence.ts'

/** Something stands in a school's place, and no school has it as id, slug or name. */
export const metadataTenantUnknown = purchaseCause(
  'metadata-tenant-unknown',
  ({purchase}, {facts}) => {
    const {schoolId} = purchase.claims
    if (schoolId === null || schoolNamed(schoolId, facts) !== null) return null
    return {
      evidence: [sessionEvidence(purchase, 'metadata.tenantId', schoolId)],
      values: {...paymentValues(purchase), stated: text(schoolId)},
    }
  },
)
