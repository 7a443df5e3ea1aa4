import {homeDocument} from '../../../signIn.ts'
import {finding, type CaseCause} from '../../cause.ts'
import {documentEvidence} from '../../evidence.ts'

/** Often suspected, never the cause: the student's page does not look at the role. */
export const userRolePending = {
  of: 'case',
  code: 'user-role-pending',
  find: ({facts: {student}, clerkId}) => {
    const user = homeDocument(clerkId, student.users) ?? student.user
    if (user?.role !== 'pending') return []
    return [
      finding({
        code: 'user-role-pending',
        subjectId: user.id,
        evidence: [documentEvidence('user', user.id, 'role', user.role)],
      }),
    ]
  },
} satisfies CaseCause
