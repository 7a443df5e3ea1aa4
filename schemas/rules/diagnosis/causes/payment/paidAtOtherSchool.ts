import {decidingCause} from '../../cause.ts'
import {purchaseValues, sessionEvidence, text} from '../../evidence.ts'

export const paidAtOtherSchool = decidingCause(
  'paid-at-other-school',
  ({purchase, pass, schoolId}, {facts}) => {
    if (schoolId === null || schoolId === facts.school.id) return null
    const other = facts.schools.find(({id}) => id === schoolId)
    return {
      evidence: [
        sessionEvidence(purchase, 'metadata.tenantId', purchase.claims.schoolId),
        sessionEvidence(purchase, 'account', purchase.account),
      ],
      values: {
        ...purchaseValues(purchase, pass),
        school: text(facts.school.name),
        otherSchool: text(other?.name ?? schoolId),
      },
    }
  },
)
