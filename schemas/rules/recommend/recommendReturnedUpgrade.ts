import type {AssessedPurchase} from '../assessment/assessment.ts'
import {upgradedSubscription} from '../assessment/dueTerm.ts'
import {activeLinked} from '../assessment/linkedSubscriptions.ts'
import type {Diagnosis} from '../diagnosis/diagnose.ts'
import {NO_ANSWERS} from '../expectedSubscription.ts'
import {proposeRepair} from '../plan/planRepair.ts'
import {recommendPlanned} from './recommendPlanned.ts'
import type {Recommendation} from './recommendation.ts'

/**
 * An upgrade was paid back in full, and the pass that it upgraded was paid for all the same: it is due again. While the dearer
 * pass can still be used, the school decides about that one first.
 */
export function recommendReturnedUpgrade(
  {assessment}: Diagnosis,
  upgrade: AssessedPurchase,
  base: Recommendation,
): Recommendation | null {
  const {facts, subscriptions} = assessment
  const {purchase} = upgrade
  if (purchase.claims.kind !== 'upgrade' || purchase.state !== 'refunded') return null
  const old = upgradedSubscription(purchase, facts.subscriptions)
  const entry = subscriptions.find(({subscription}) => subscription.id === old?.id)
  if (!entry?.paidBy?.kept || entry.subscription.isActive) return null
  // Both at once were never paid for: what came of the upgrade goes first.
  if (activeLinked(upgrade, assessment).length > 0) return null
  const {paidBy} = entry
  const plan = proposeRepair(assessment, {
    action: 'correct',
    schoolId: base.schoolId,
    studentId: facts.student.id,
    targetId: entry.subscription.id,
    purchaseId: paidBy.purchase.purchaseId,
    answers: NO_ANSWERS,
  })
  if (plan.state !== 'ready') return null
  return recommendPlanned(
    plan,
    {
      ...base,
      rightPassId: paidBy.pass?.id ?? null,
      rightPassName: paidBy.pass?.name ?? null,
      purchaseId: paidBy.purchase.purchaseId,
    },
    {action: 'correct', because: 'upgrade-returned', targetId: entry.subscription.id},
  )
}
