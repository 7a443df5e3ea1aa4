import {viewerOf} from '../assessment/assess.ts'
import type {Assessment} from '../assessment/assessment.ts'
import type {StudentFacts} from '../facts.ts'
import {visibilityOf} from '../visibility.ts'
import {applyChanges} from './applyChanges.ts'
import type {Intent} from './intent.ts'
import type {
  ClaimedBy,
  KnownPayment,
  Plan,
  ProposedPlan,
  Refusal,
  SeenSubscription,
  Warning,
} from './plan.ts'

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

/** A draft of which nothing is known but what it would write. */
export function plainDraft(intent: Intent, changes: Plan['changes']): PlanDraft {
  return {
    intent,
    questions: [],
    warnings: [],
    confirmations: [],
    changes,
    purchase: null,
    evidence: null,
    passMatchMethod: null,
    samePricePasses: [],
  }
}

export function finishPlan(assessment: Assessment, draft: PlanDraft): ProposedPlan {
  return complete(assessment, {
    ...draft,
    questions: withoutRepeats(draft.questions, ({field}) => field),
    warnings: [...new Set(draft.warnings)],
    confirmations: [...new Set(draft.confirmations)],
    // Half a repair is none: while something is asked, nothing is proposed.
    changes: draft.questions.length > 0 ? [] : draft.changes,
    state: draft.questions.length > 0 ? 'needs-answers' : 'ready',
    refusals: [],
    ...NO_LEAD,
  })
}

/** Where a refusal leads. */
export interface Lead {
  claimedBy: ClaimedBy | null
  knownPayment: KnownPayment | null
}

export const NO_LEAD: Lead = {claimedBy: null, knownPayment: null}

export function refusedPlan(
  assessment: Assessment,
  intent: Intent,
  refusals: readonly Refusal[],
  lead: Lead = NO_LEAD,
): ProposedPlan {
  return complete(assessment, {
    ...plainDraft(intent, []),
    ...lead,
    state: 'refused',
    refusals: [...new Set(refusals)],
  })
}

function complete(
  {facts}: Assessment,
  plan: Omit<ProposedPlan, 'student' | 'reads'>,
): ProposedPlan {
  const [before, after] = seen(facts, applyChanges(facts, plan.changes))
  return {
    ...plan,
    warnings: [...plan.warnings, ...warningsAbout(plan.changes, after)],
    student: {before, after},
    reads: readsOf(facts, plan),
  }
}

function readsOf(
  facts: StudentFacts,
  {intent, changes}: Pick<Plan, 'intent' | 'changes'>,
): Plan['reads'] {
  const used = new Set([
    ...('passId' in intent ? [intent.passId] : []),
    ...changes.flatMap(({after}) => (typeof after['passId'] === 'string' ? [after['passId']] : [])),
  ])
  const passes = facts.passes.filter((pass) => used.has(pass.id))
  const others = facts.identity.others
    .map(({user}) => user)
    .filter(({id, clerkId}) => 'otherId' in intent && [id, clerkId].includes(intent.otherId))
  return [...facts.student.users, ...others, ...facts.subscriptions, ...facts.claims, ...passes]
    .map(({id, revision}) => ({id, revision}))
    .toSorted(byId)
}

/** What is written shows, but books nothing. */
function warningsAbout(changes: Plan['changes'], after: readonly SeenSubscription[]): Warning[] {
  const written = new Set(changes.map(({documentId}) => documentId))
  const isUnbookable = after.some(
    ({subscriptionId, visibility}) =>
      written.has(subscriptionId) &&
      visibility.tab === 'active' &&
      visibility.bookability !== 'bookable',
  )
  return isUnbookable ? ['stays-unbookable'] : []
}

/** Before and after, without the passes of other people that stay with them. */
function seen(before: StudentFacts, after: StudentFacts): [SeenSubscription[], SeenSubscription[]] {
  const [was, is] = [seenBy(before), seenBy(after)]
  const concerned = new Set(
    [...was, ...is]
      .filter(({visibility}) => visibility.tab !== null || visibility.because !== 'other-user')
      .map(({subscriptionId}) => subscriptionId),
  )
  const ofStudent = ({subscriptionId}: SeenSubscription) => concerned.has(subscriptionId)
  return [was.filter(ofStudent), is.filter(ofStudent)]
}

/** What the student's page does with every document, drafts included, for the host app shows those as well. */
export function seenBy(facts: StudentFacts): SeenSubscription[] {
  const viewer = viewerOf(facts)
  return [...facts.subscriptions, ...facts.drafts]
    .map((subscription) => ({
      subscriptionId: subscription.id,
      name: subscription.passName ?? '',
      endDate: subscription.endDate,
      remainingClips: subscription.remainingClips,
      visibility: visibilityOf(subscription, viewer),
    }))
    .toSorted((a, b) => (a.subscriptionId < b.subscriptionId ? -1 : 1))
}

function byId(a: {id: string}, b: {id: string}): number {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

function withoutRepeats<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
