import {finding, type CaseCause} from '../../cause.ts'
import {documentEvidence} from '../../evidence.ts'

const PLACEHOLDERS: ReadonlySet<string | null> = new Set(['User', 'Customer'])

/** A document that the host app made when it knew nobody's name. */
export const placeholderUser = {
  of: 'case',
  code: 'placeholder-user',
  find: ({facts: {student}}) =>
    student.users
      .filter(({email, name}) => email === '' && PLACEHOLDERS.has(name))
      .map((user) =>
        finding({
          code: 'placeholder-user',
          subjectId: user.id,
          evidence: [
            documentEvidence('user', user.id, 'email', user.email),
            documentEvidence('user', user.id, 'name', user.name),
          ],
        }),
      ),
} satisfies CaseCause
