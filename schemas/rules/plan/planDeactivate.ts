import type {Assessment} from '../assessment/assessment.ts'
import {releaseClaims} from '../claim/claimChanges.ts'
import {studentReferenceIds} from '../student.ts'
import {deactivation} from './deactivation.ts'
import {finishPlan, plainDraft, refusedPlan} from './finishPlan.ts'
import type {Intent} from './intent.ts'
import type {ProposedPlan, Refusal} from './plan.ts'

export function planDeactivate(
  assessment: Assessment,
  intent: Extract<Intent, {action: 'deactivate'}>,
): ProposedPlan {
  const {facts} = assessment
  const target = facts.subscriptions.find(({id}) => id === intent.targetId)
  if (!target) return refusedPlan(assessment, intent, ['subscription-not-found'])
  const refusals: Refusal[] = []
  if (target.userId === null || !studentReferenceIds(facts.student).includes(target.userId)) {
    refusals.push('subscription-of-other-student')
  }
  if (target.schoolId !== null && target.schoolId !== facts.school.id) {
    refusals.push('subscription-of-other-school')
  }
  if (!target.isActive) refusals.push('subscription-not-active')
  if (refusals.length > 0) return refusedPlan(assessment, intent, refusals)
  const paidBy = assessment.subscriptions.find(
    ({subscription}) => subscription.id === target.id,
  )?.paidBy
  return finishPlan(assessment, {
    ...plainDraft(intent, [deactivation(target, null), ...releaseClaims(target.id, facts)]),
    purchase: paidBy?.purchase ?? null,
  })
}
