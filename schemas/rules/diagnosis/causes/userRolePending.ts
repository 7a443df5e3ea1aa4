import {finding, type Cause} from '../cause.ts'
import {documentEvidence} from '../evidence.ts'

/** Often suspected, never the cause: the student's page does not look at the role. */
export const userRolePending: Cause = {
  code: 'user-role-pending',
  find: ({facts: {student}}) =>
    student.users
      .filter((user) => user.role === 'pending')
      .map((user) =>
        finding({
          code: 'user-role-pending',
          subjectId: user.id,
          evidence: [documentEvidence('user', user.id, 'role', user.role)],
        }),
      ),
}
