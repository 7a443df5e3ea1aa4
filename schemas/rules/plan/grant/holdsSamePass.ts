import type {Assessment} from '../../assessment/assessment.ts'
import type {Pass} from '../../pass.ts'
import {studentReferenceIds} from '../../student.ts'

/**
 * The student has another active pass of this very kind.
 *
 * @param exceptId the one that is being replaced
 */
export function holdsSamePass(
  {subscriptions, facts}: Assessment,
  pass: Pass,
  exceptId: string | null,
): boolean {
  const references = studentReferenceIds(facts.student)
  return subscriptions.some(
    ({subscription, visibility}) =>
      visibility.tab === 'active' &&
      subscription.id !== exceptId &&
      subscription.userId !== null &&
      references.includes(subscription.userId) &&
      (subscription.passId ?? subscription.legacyPassId) === pass.id,
  )
}
