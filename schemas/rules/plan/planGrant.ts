import type {Assessment} from '../diagnosis/assess.ts'
import {expectedSubscription, type ExpectedSubscription} from '../expectedSubscription.ts'
import type {Pass} from '../pass.ts'
import type {Subscription} from '../subscription.ts'
import {resolveBasis, type ResolvedBasis} from './basis.ts'
import {confirmationsFor} from './confirmationsFor.ts'
import {deactivation} from './deactivation.ts'
import {finishPlan, refusedPlan, type PlanDraft} from './finishPlan.ts'
import {grantRefusals} from './grantRefusals.ts'
import type {Intent} from './intent.ts'
import {newSubscription} from './newSubscription.ts'
import type {DocumentChange, Plan} from './plan.ts'
import {usedClips} from './usedClips.ts'
import {samePricePasses, warningsFor} from './warningsFor.ts'

export type GrantIntent = Extract<Intent, {action: 'create' | 'replace'}>

/** What a grant rests on, once nothing speaks against it. */
export interface Grant {
  assessment: Assessment
  intent: GrantIntent
  pass: Pass
  basis: ResolvedBasis
  /** The subscription to be replaced; null when creating. */
  target: Subscription | null
}

/** Plans `create` and `replace`: one new subscription, and the replaced one deactivated. */
export function planGrant(assessment: Assessment, intent: GrantIntent): Plan {
  const {facts} = assessment
  const target =
    intent.action === 'replace'
      ? (facts.subscriptions.find(({id}) => id === intent.targetId) ?? null)
      : null
  const pass = facts.passes.find(({id}) => id === intent.passId) ?? null
  const resolved = resolveBasis(intent.basis, assessment, target)
  const basis = resolved.ok ? resolved.basis : null
  const refusals = [
    ...grantRefusals({assessment, intent, pass, basis, target}),
    ...(resolved.ok ? [] : [resolved.refusal]),
  ]
  if (refusals.length > 0 || pass === null || basis === null) {
    return refusedPlan(assessment, intent, refusals)
  }
  return grantPlan({assessment, intent, pass, basis, target})
}

function grantPlan(grant: Grant): Plan {
  const {assessment, intent, pass, basis, target} = grant
  const expectation = expectedSubscription({
    pass,
    startsAt: basis.startsAt,
    startRule: basis.startRule,
    amount: basis.amount,
    nameAtPurchase: basis.entry?.pass?.id === pass.id ? basis.nameAtPurchase : null,
    passRule: basis.entry?.passMatch.kind === 'found' ? 'pass-bought' : 'pass-chosen',
    usedClips: target === null ? 0 : usedClips(target, assessment.facts.passes),
    answers: intent.answers,
  })
  const draft: PlanDraft = {
    intent,
    questions: expectation.complete ? [] : expectation.questions,
    warnings: warningsFor(grant, expectation.complete ? expectation.expected : null),
    confirmations: confirmationsFor(grant),
    changes: expectation.complete ? grantChanges(grant, expectation.expected) : [],
    purchase: basis.entry?.purchase ?? null,
    evidence: basis.evidence,
    passMatchMethod:
      basis.entry?.passMatch.kind === 'found' ? basis.entry.passMatch.method : 'chosen-by-person',
    samePricePasses: samePricePasses(grant),
  }
  return finishPlan(assessment, draft)
}

function grantChanges(grant: Grant, expected: ExpectedSubscription): DocumentChange[] {
  const created = newSubscription(grant, expected)
  return grant.target === null
    ? [created]
    : [created, deactivation(grant.target, created.documentId)]
}
