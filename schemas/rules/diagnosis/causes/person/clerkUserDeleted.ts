import {isAccountDeleted} from '../../../assessment/misdirectedDocuments.ts'
import {finding, type CaseCause} from '../../cause.ts'
import {documentEvidence, text} from '../../evidence.ts'

export const clerkUserDeleted = {
  of: 'case',
  code: 'clerk-user-deleted',
  find: ({facts: {student}}) =>
    student.users
      .filter((user) => isAccountDeleted(user, student))
      .map((user) =>
        finding({
          code: 'clerk-user-deleted',
          subjectId: user.id,
          evidence: [
            documentEvidence('user', user.id, 'clerkId', user.clerkId),
            documentEvidence('user', user.id, 'isActive', user.isActive),
          ],
          values: {email: text(user.email?.trim() || user.name?.trim() || user.id)},
        }),
      ),
} satisfies CaseCause
