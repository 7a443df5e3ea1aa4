import {diagnose} from '../../schemas/rules/diagnosis/diagnose.ts'
import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {Plan} from '../../schemas/rules/plan/plan.ts'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import {planRepair} from '../../schemas/rules/plan/planRepair.ts'
import {recommend} from '../../schemas/rules/recommend/recommend.ts'
import type {Recommendation} from '../../schemas/rules/recommend/recommendation.ts'

/** What the rules answer, in the fields and the order in which a case states what it expects. */
export function answerOf(facts: StudentFacts) {
  const diagnosis = diagnose(facts)
  const recommendation = recommend(diagnosis)
  const {subscription, confirmations, deactivate} = recommendation
  return {
    diagnoses: [...new Set(diagnosis.findings.map(({code}) => code))].toSorted(),
    rightPass: recommendation.rightPassName,
    ambiguous: recommendation.ambiguous,
    action: recommendation.action,
    subscription: subscription && stateWithoutId(subscription),
    session: recommendation.purchaseId,
    target: recommendation.targetId,
    deactivate: deactivate.toSorted(),
    confirm: confirmations.toSorted(),
  }
}

function stateWithoutId({
  id: _id,
  ...state
}: NonNullable<Recommendation['subscription']>): Omit<typeof state, 'id'> {
  return state
}

/** The plan of the recommended repair; null where nothing is to be done. */
export function recommendedPlan(facts: StudentFacts): Plan | null {
  const {action, intent} = recommend(diagnose(facts))
  const isRepair = action === 'create' || action === 'replace' || action === 'correct'
  return isRepair && intent !== null ? planRepair(assess(facts), intent) : null
}
