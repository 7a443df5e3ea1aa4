import type {Purchase} from '../../schemas/rules/purchase.ts'
import {
  foldEmail,
  studentEmails,
  studentReferenceIds,
  type Student,
} from '../../schemas/rules/student.ts'
import {isVisible} from '../auth/visibleSchools.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {Gathering} from './gathering.ts'

/**
 * A student whose documents name other schools alone is answered like one that does not exist, unless they paid here. Who is
 * tied to no school is nobody's: most students are, until they have a pass.
 *
 * @param paid what was paid at schools that the actor may see
 * @throws ProblemError `student-not-found`
 */
export function requireStudentInSight(
  {person, visible}: Gathering,
  paid: {student: Student; purchases: readonly Purchase[]} | null,
): void {
  const schools = [
    ...person.users.map(({schoolId}) => schoolId),
    ...person.subscriptions.map(({schoolId}) => schoolId),
  ].filter((schoolId) => schoolId !== null)
  const isElsewhere =
    schools.length > 0 && !schools.some((schoolId) => isVisible(visible, schoolId))
  if (isElsewhere && !paid?.purchases.some((purchase) => isBy(paid.student, purchase))) {
    throw new ProblemError('student-not-found')
  }
}

/** A payment is read also because a request names it: that makes it nobody's. */
function isBy(student: Student, {claims, payerEmail}: Purchase): boolean {
  if (claims.clerkId !== null) return studentReferenceIds(student).includes(claims.clerkId)
  return payerEmail !== null && studentEmails(student).includes(foldEmail(payerEmail))
}
