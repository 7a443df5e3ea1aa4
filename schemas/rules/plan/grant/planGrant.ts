import type {Assessment} from '../../assessment/assessment.ts'
import {expectedSubscription, type ExpectedSubscription} from '../../expectedSubscription.ts'
import {resolveBasis} from './basis.ts'
import {confirmationsFor} from './confirmationsFor.ts'
import {isClaimOf} from '../../claim/claimedBy.ts'
import {passOnClaims} from '../../claim/claimChanges.ts'
import {deactivation} from '../deactivation.ts'
import {finishPlan, refusedPlan, type PlanDraft} from '../finishPlan.ts'
import type {Grant, GrantIntent} from './grant.ts'
import {grantRefusals} from './grantRefusals.ts'
import {homeOf} from '../homeOf.ts'
import {newSubscription} from './newSubscription.ts'
import type {DocumentChange, ProposedPlan} from '../plan.ts'
import {usedClips} from '../../clips/usedClips.ts'
import {samePricePasses, warningsFor} from './warningsFor.ts'

/** Plans `create` and `replace`: one new subscription, and the replaced one deactivated. */
export function planGrant(assessment: Assessment, intent: GrantIntent): ProposedPlan {
  const {facts} = assessment
  const target =
    intent.action === 'replace'
      ? (facts.subscriptions.find(({id}) => id === intent.targetId) ?? null)
      : null
  const pass = facts.passes.find(({id}) => id === intent.passId) ?? null
  const resolved = resolveBasis(intent.basis, assessment, target)
  const basis = resolved.ok ? resolved.basis : null
  const home = homeOf(assessment)
  const {refusals, ...lead} = grantRefusals({assessment, intent, pass, basis, target, home})
  if (!resolved.ok) refusals.push(resolved.refusal)
  if (refusals.length > 0 || pass === null || basis === null || home === null) {
    return refusedPlan(assessment, intent, refusals, lead)
  }
  return grantPlan({assessment, intent, pass, basis, target, home})
}

function grantPlan(grant: Grant): ProposedPlan {
  const {assessment, intent, pass, basis} = grant
  const match = basis.passMatch
  const isBought = match?.kind === 'found' && match.passId === pass.id
  const expectation = expectedSubscription({
    pass,
    startsAt: basis.startsAt,
    startRule: basis.startRule,
    amount: basis.amount,
    nameAtPurchase: isBought ? basis.nameAtPurchase : null,
    passRule: isBought ? 'pass-bought' : 'pass-chosen',
    usedClips: usedBefore(grant),
    answers: intent.answers,
    now: assessment.facts.now,
  })
  const expected = expectation.complete ? expectation.expected : null
  const draft: PlanDraft = {
    intent,
    questions: expectation.complete ? [] : expectation.questions,
    warnings: warningsFor(grant, expected),
    confirmations: confirmationsFor(grant, expected),
    changes: expected === null ? [] : grantChanges(grant, expected),
    purchase: basis.entry?.purchase ?? null,
    evidence: basis.evidence,
    passMatchMethod: isBought ? match.method : 'chosen-by-person',
    samePricePasses: samePricePasses(grant),
  }
  return finishPlan(assessment, draft)
}

/** Classes taken on what is replaced, on what was upgraded, and on what was given before and taken back; each document once. */
function usedBefore({assessment, target, basis}: Grant): number {
  const takenBack = assessment.facts.claims
    .filter((claim) => !claim.isHeld && basis.claims.some((it) => isClaimOf(claim, it)))
    .map(({pass}) => pass?.subscription ?? null)
  const sources = [target, basis.upgraded, ...takenBack].filter((source) => source !== null)
  const unique = new Map(sources.map((source) => [source.id, source]))
  return [...unique.values()].reduce((sum, source) => sum + usedClips(source, assessment.facts), 0)
}

function grantChanges(grant: Grant, expected: ExpectedSubscription): DocumentChange[] {
  const {assessment, basis, target, home, pass} = grant
  const created = newSubscription(grant, expected)
  const upgrade = basis.entry === null ? null : {purchase: basis.entry.purchase, pass}
  const retired = [target, basis.upgraded?.isActive ? basis.upgraded : null].filter(
    (subscription) => subscription !== null,
  )
  const unique = [...new Map(retired.map((it) => [it.id, it])).values()]
  const {facts} = assessment
  const holder = {subscriptionId: created.documentId, schoolId: facts.school.id}
  return [
    ...(home.change === null ? [] : [home.change]),
    created,
    ...unique.map((subscription) =>
      deactivation(
        subscription,
        created.documentId,
        subscription.id === basis.upgraded?.id ? upgrade : null,
      ),
    ),
    ...passOnClaims(basis.claims, unique, holder, facts),
  ]
}
