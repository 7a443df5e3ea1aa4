import {readSubscription} from '../documents/readSubscription.ts'
import type {DocumentChange, ProposedPlan} from '../plan/plan.ts'
import type {Decider, Recommendation, RecommendationReason} from './recommendation.ts'
import {recommendedState} from './recommendedState.ts'

interface Proposal {
  action: 'create' | 'replace' | 'correct'
  because: RecommendationReason
  /** The document that the answer is about. */
  targetId: string | null
}

/** Recommends a planned repair if the plan is ready, and says who has to decide if it is not. */
export function recommendPlanned(
  plan: ProposedPlan,
  base: Recommendation,
  {action, because, targetId}: Proposal,
): Recommendation {
  const {confirmations, intent} = plan
  if (!isSafe(plan)) {
    const blocked = action === 'correct' ? targetId : null
    return {...base, ...obstacleOf(plan), action: 'refuse', intent, targetId: blocked}
  }
  const state = resultOf(plan.changes, action)
  return {
    ...base,
    action,
    because,
    decidedBy: null,
    intent,
    targetId,
    deactivate: deactivatedBy(plan.changes),
    confirmations,
    subscription: state ?? base.subscription,
    createUser: plan.changes.some(
      ({documentType, operation}) => documentType === 'user' && operation === 'create',
    ),
  }
}

/** A pass whose term is over would be given to nobody's use: a person decides whether the time is given back. */
function isSafe({state, warnings}: ProposedPlan): boolean {
  return state === 'ready' && !warnings.includes('term-already-over')
}

function obstacleOf({state, warnings}: ProposedPlan): {
  because: RecommendationReason
  decidedBy: Decider
} {
  if (state === 'needs-answers') return {because: 'pass-misconfigured', decidedBy: 'school'}
  return warnings.includes('term-already-over')
    ? {because: 'term-already-over', decidedBy: 'school'}
    : {because: 'plan-refused', decidedBy: 'school'}
}

function resultOf(
  changes: readonly DocumentChange[],
  action: Proposal['action'],
): Recommendation['subscription'] {
  const ofSubscription = changes.filter(({documentType}) => documentType === 'subscription')
  const result =
    action === 'correct'
      ? ofSubscription.find(({fields}) => !fields.some(({rule}) => rule === 'deactivated'))
      : ofSubscription.find(({operation}) => operation === 'create')
  return result === undefined ? null : recommendedState(readSubscription(result.after))
}

function deactivatedBy(changes: readonly DocumentChange[]): string[] {
  return changes
    .filter(({fields}) => fields.some(({rule}) => rule === 'deactivated' || rule === 'replaced-by'))
    .map(({documentId}) => documentId)
}
