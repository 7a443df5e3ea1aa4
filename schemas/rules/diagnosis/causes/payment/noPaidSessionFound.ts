import {finding, type CaseCause} from '../../cause.ts'
import {documentEvidence, text} from '../../evidence.ts'

/** Said only when every account that could hold the payment was read to its end. */
export const noPaidSessionFound = {
  of: 'case',
  code: 'no-paid-session-found',
  find: ({facts, purchases, stripeFullyRead}) => {
    const here = purchases.filter(({schoolId}) => schoolId === facts.school.id || schoolId === null)
    if (!stripeFullyRead || here.some((entry) => entry.paid)) return []
    return [
      finding({
        code: 'no-paid-session-found',
        subjectId: facts.student.id,
        evidence: facts.student.users.map((user) =>
          documentEvidence('user', user.id, 'email', user.email),
        ),
        values: {school: text(facts.school.name)},
      }),
    ]
  },
} satisfies CaseCause
