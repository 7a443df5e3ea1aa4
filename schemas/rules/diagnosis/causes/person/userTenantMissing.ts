import {homeDocument} from '../../../signIn.ts'
import {finding, type CaseCause} from '../../cause.ts'
import {documentEvidence} from '../../evidence.ts'

/** Often suspected, never the cause: the student's page looks at the school of the subscription, not of the person. */
export const userTenantMissing = {
  of: 'case',
  code: 'user-tenant-missing',
  find: ({facts: {student}, clerkId}) => {
    const user = homeDocument(clerkId, student.users) ?? student.user
    if (user === null || user.schoolId !== null) return []
    return [
      finding({
        code: 'user-tenant-missing',
        subjectId: user.id,
        evidence: [documentEvidence('user', user.id, 'tenant', null)],
      }),
    ]
  },
} satisfies CaseCause
