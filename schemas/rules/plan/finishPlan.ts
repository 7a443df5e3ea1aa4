import type {Assessment} from '../diagnosis/assess.ts'
import {readSubscription} from '../documents/readSubscription.ts'
import {hashPlan} from './hashPlan.ts'
import type {Intent} from './intent.ts'
import type {DocumentChange, Plan, Refusal, SeenSubscription} from './plan.ts'
import type {Subscription} from '../subscription.ts'
import {visibilityOf, type Viewer} from '../visibility.ts'

/** The part of a plan that its action decides. The rest is the same for all. */
export type PlanDraft = Pick<
  Plan,
  | 'intent'
  | 'questions'
  | 'warnings'
  | 'confirmations'
  | 'changes'
  | 'purchase'
  | 'evidence'
  | 'passMatchMethod'
  | 'samePricePasses'
>

export function finishPlan(assessment: Assessment, draft: PlanDraft): Plan {
  return complete(assessment, {
    ...draft,
    state: draft.questions.length > 0 ? 'needs-answers' : 'ready',
    refusals: [],
  })
}

export function refusedPlan(
  assessment: Assessment,
  intent: Intent,
  refusals: readonly Refusal[],
): Plan {
  return complete(assessment, {
    intent,
    state: 'refused',
    questions: [],
    refusals: [...new Set(refusals)],
    warnings: [],
    confirmations: [],
    changes: [],
    purchase: null,
    evidence: null,
    passMatchMethod: null,
    samePricePasses: [],
  })
}

function complete(
  {facts, viewer}: Assessment,
  plan: Omit<Plan, 'student' | 'reads' | 'hash'>,
): Plan {
  const subscriptions = facts.subscriptions
  const whole: Omit<Plan, 'hash'> = {
    ...plan,
    student: {
      before: seenBy(viewer, subscriptions),
      after: seenBy(viewer, afterChanges(subscriptions, plan.changes)),
    },
    reads: readsOf(facts, plan.intent),
  }
  return {...whole, hash: hashPlan(whole)}
}

function readsOf(facts: Assessment['facts'], intent: Intent): Plan['reads'] {
  const passes = 'passId' in intent ? facts.passes.filter((pass) => pass.id === intent.passId) : []
  return [...facts.student.users, ...facts.subscriptions, ...passes]
    .map(({id, revision}) => ({id, revision}))
    .toSorted((a, b) => a.id.localeCompare(b.id))
}

function afterChanges(
  subscriptions: readonly Subscription[],
  changes: readonly DocumentChange[],
): Subscription[] {
  const changed = new Map(changes.map((change) => [change.documentId, change]))
  const kept = subscriptions.map((subscription) => {
    const change = changed.get(subscription.id)
    return change ? readSubscription(change.after, subscription.hasDraft) : subscription
  })
  const created = changes
    .filter((change) => change.operation === 'create')
    .map((change) => readSubscription(change.after))
  return [...created, ...kept]
}

function seenBy(viewer: Viewer, subscriptions: readonly Subscription[]): SeenSubscription[] {
  return subscriptions.map((subscription) => ({
    subscriptionId: subscription.id,
    name: subscription.passName ?? '',
    endDate: subscription.endDate,
    remainingClips: subscription.remainingClips,
    visibility: visibilityOf(subscription, viewer),
  }))
}
