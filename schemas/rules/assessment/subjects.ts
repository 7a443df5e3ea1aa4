import {studentReferenceIds} from '../student.ts'
import type {Subscription} from '../subscription.ts'
import type {AssessedSubscription, Assessment} from './assessment.ts'
import {perAssessment} from './perAssessment.ts'
import {isOwn} from './personOf.ts'

/** Taken out of use by a repair, which put another in its place: nothing is left to be said about it. */
export function isRetired({isActive, replacedBy}: Subscription): boolean {
  return !isActive && replacedBy !== null
}

/** The subscriptions that the question is about: the student's, or paid by the student, at the schools in question. */
export const concernedSubscriptions = perAssessment(
  (assessment): readonly AssessedSubscription[] => {
    const references = studentReferenceIds(assessment.facts.student)
    const schools = schoolsInQuestion(assessment)
    return assessment.subscriptions.filter(({subscription, paidBy, pass}) => {
      const {userId, schoolId} = subscription
      const isHis = userId !== null && references.includes(userId)
      const isPaidByHim = paidBy !== null && isOwn(paidBy.person)
      if (isRetired(subscription) || !(isHis || isPaidByHim)) return false
      const places = [schoolId, pass?.schoolId ?? null]
      return schoolId === null || places.some((place) => place !== null && schools.has(place))
    })
  },
)

/** Those in the shape that the host app reads. A document in another shape has one finding, and it says all. */
export const readableSubscriptions = perAssessment((assessment): readonly AssessedSubscription[] =>
  concernedSubscriptions(assessment).filter(({subscription}) => !subscription.legacyShape),
)

/** The school that was asked about; where nothing was paid there, also those where something was. */
function schoolsInQuestion({facts, purchases}: Assessment): ReadonlySet<string> {
  const paid = purchases.filter((entry) => entry.paid).map((entry) => entry.schoolId)
  if (paid.includes(facts.school.id)) return new Set([facts.school.id])
  return new Set([facts.school.id, ...paid.filter((id) => id !== null)])
}
