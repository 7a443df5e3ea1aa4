import {namedPeople} from '../../../assessment/namedPeople.ts'
import {CONCERNS_STUDENT} from '../../../assessment/personOf.ts'
import {isComing} from '../../../purchase.ts'
import {finding, type CaseCause} from '../../cause.ts'
import {documentEvidence, text} from '../../evidence.ts'

/** Said only when every account that could hold the payment was read to its end. */
export const noPaidSessionFound = {
  of: 'case',
  code: 'no-paid-session-found',
  find: ({facts, purchases, others, stripeFullyRead}) => {
    const here = [...purchases, ...others].filter(
      ({schoolId, person, purchase}) =>
        CONCERNS_STUDENT[person] &&
        (schoolId === facts.school.id || schoolId === null) &&
        // The student has the pass of a payment that names its owner: that is the owner's.
        (person !== 'subscription' || namedPeople(purchase, facts).owner !== 'other'),
    )
    const hasPaid = here.some(({paid, purchase}) => paid || isComing(purchase))
    if (!stripeFullyRead || hasPaid) return []
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
