import {subscriptionCause} from '../../cause.ts'
import {documentEvidence, nameOf, subscriptionEvidence, text} from '../../evidence.ts'

export const subscriptionTenantMismatch = subscriptionCause(
  'subscription-tenant-mismatch',
  (entry, {facts}) => {
    const {subscription} = entry
    const named = facts.passes.find(({id}) => id === subscription.passId)
    if (!named?.schoolId || subscription.schoolId === null) return null
    if (named.schoolId === subscription.schoolId) return null
    const schoolName = (id: string) => facts.schools.find((school) => school.id === id)?.name ?? id
    return {
      evidence: [
        ...subscriptionEvidence(subscription, 'schoolId', 'passId'),
        documentEvidence('pass', named.id, 'tenant._ref', named.schoolId),
      ],
      values: {
        pass: nameOf(entry),
        school: text(schoolName(subscription.schoolId)),
        rightSchool: text(schoolName(named.schoolId)),
      },
    }
  },
)
