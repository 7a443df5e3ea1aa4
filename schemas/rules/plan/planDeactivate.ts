import type {Assessment} from '../diagnosis/assess.ts'
import {deactivation} from './deactivation.ts'
import {finishPlan, refusedPlan} from './finishPlan.ts'
import type {Intent} from './intent.ts'
import type {Plan, Refusal} from './plan.ts'

export function planDeactivate(
  assessment: Assessment,
  intent: Extract<Intent, {action: 'deactivate'}>,
): Plan {
  const {facts, viewer} = assessment
  const target = facts.subscriptions.find(({id}) => id === intent.targetId)
  if (!target) return refusedPlan(assessment, intent, ['subscription-not-found'])
  const refusals: Refusal[] = []
  if (target.userId === null || !viewer.referenceIds.includes(target.userId)) {
    refusals.push('subscription-of-other-student')
  }
  if (target.schoolId !== null && target.schoolId !== facts.school.id) {
    refusals.push('subscription-of-other-school')
  }
  if (!target.isActive) refusals.push('subscription-not-active')
  if (refusals.length > 0) return refusedPlan(assessment, intent, refusals)
  return finishPlan(assessment, {
    intent,
    questions: [],
    warnings: [],
    confirmations: [],
    changes: [deactivation(target, null)],
    purchase: null,
    evidence: null,
    passMatchMethod: null,
    samePricePasses: [],
  })
}
