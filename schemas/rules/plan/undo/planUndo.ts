import {assess} from '../../assessment/assess.ts'
import type {AssessedSubscription, Assessment} from '../../assessment/assessment.ts'
import {applyChanges} from '../applyChanges.ts'
import {claimedBy} from '../../claim/claimedBy.ts'
import {claimsOfSubscription} from '../../claim/claimedPayment.ts'
import {finishPlan, NO_LEAD, plainDraft, refusedPlan} from '../finishPlan.ts'
import type {Intent} from '../intent.ts'
import {liveTwins} from './liveTwins.ts'
import type {PastRepair} from './pastRepair.ts'
import type {ClaimedBy, DocumentChange, ProposedPlan, Refusal} from '../plan.ts'
import {undoChange} from './undoChange.ts'

/**
 * Puts every field back that a repair changed. What it created is switched off, never deleted, so that the payment is not
 * given a second time; undoing that undo switches it on again. Refused where somebody used or changed it since, and where it
 * would leave two active passes for one payment.
 */
export function planUndo(
  assessment: Assessment,
  intent: Extract<Intent, {action: 'undo'}>,
): ProposedPlan {
  const {facts} = assessment
  const repair = facts.repairs.find(({noteId}) => noteId === intent.noteId)
  const obstacle = obstacleTo(repair, facts.school.id)
  if (repair === undefined || obstacle !== null) {
    return refusedPlan(assessment, intent, [obstacle ?? 'note-not-found'])
  }
  const undone = repair.changes.map((change) => undoChange(change, repair, facts))
  const refusals = undone.flatMap(({refusal}) => refusal ?? [])
  if (refusals.length > 0) {
    const by = undone.flatMap((entry) => (entry.refusal === null ? [] : (entry.claimedBy ?? [])))
    return refusedPlan(assessment, intent, refusals, {...NO_LEAD, claimedBy: by[0] ?? null})
  }
  const changes = undone.flatMap((entry) => (entry.refusal === null ? entry.changes : []))
  const reactivated = changes.filter(switchesOn).map(({documentId}) => documentId)
  const holder = hasClaims(repair) ? null : givenMeanwhile(changes, assessment)
  if (holder !== null) {
    const lead = {...NO_LEAD, claimedBy: holder}
    return refusedPlan(assessment, intent, ['payment-already-claimed'], lead)
  }
  const after = assess(applyChanges(facts, changes))
  if (reactivated.some((id) => liveTwins(id, after).length > 0)) {
    return refusedPlan(assessment, intent, ['leaves-two-passes'])
  }
  const concerned = assessment.subscriptions.filter(({subscription}) =>
    changes.some(({documentId}) => documentId === subscription.id),
  )
  return finishPlan(assessment, {
    ...plainDraft(intent, changes),
    confirmations: reactivated.length > 0 ? ['reactivates'] : [],
    warnings: concerned.some((entry) => isUnpaid(entry, reactivated)) ? ['payment-returned'] : [],
    purchase: concerned.flatMap(({paidBy}) => paidBy?.purchase ?? [])[0] ?? null,
  })
}

/** The repair is not older than claims are: undoing what it did to them says what became of the payment. */
function hasClaims({changes}: PastRepair): boolean {
  return changes.some(({documentType}) => documentType === 'passPaymentClaim')
}

/** The pass that stands by now for the payment of one that becomes active again. */
function givenMeanwhile(changes: readonly DocumentChange[], {facts}: Assessment): ClaimedBy | null {
  const reactivated = new Set(changes.filter(switchesOn).map(({documentId}) => documentId))
  const payments = facts.subscriptions
    .filter(({id}) => reactivated.has(id))
    .flatMap(claimsOfSubscription)
  return claimedBy(
    payments,
    facts,
    changes.map(({documentId}) => documentId),
  )
}

function obstacleTo(repair: PastRepair | undefined, schoolId: string): Refusal | null {
  if (repair === undefined || repair.schoolId !== schoolId) return 'note-not-found'
  if (repair.damaged) return 'note-damaged'
  return repair.undoneBy === null ? null : 'already-undone'
}

function switchesOn({documentType, fields}: DocumentChange): boolean {
  return (
    documentType === 'subscription' &&
    fields.some(({field, after}) => field === 'isActive' && after === true)
  )
}

/** It becomes active again, although its money did not stay. */
function isUnpaid({subscription, paidBy}: AssessedSubscription, reactivated: string[]): boolean {
  return paidBy !== null && !paidBy.kept && reactivated.includes(subscription.id)
}
