import type {PlanResponse} from '../../schemas/contract/plan.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {readLedger} from '../audit/ledger.ts'
import {planFreshly} from './planFreshly.ts'
import {planResponseOf} from './planResponseOf.ts'
import {rehearseRepair} from './commitRepair.ts'

/**
 * What an intent would write, by the facts of this moment. A plan that is ready is rehearsed for whoever may apply it, so
 * that a missing write permission shows before anybody types a note.
 *
 * @throws ProblemError as `gatherFacts`, and `sanity-may-not-write`
 */
export async function proposePlan(
  services: ScopedServices,
  actor: VerifiedActor,
  intent: Intent,
): Promise<PlanResponse> {
  const planned = await planFreshly(services, intent)
  const {plan} = planned
  if (plan.state === 'ready' && actor.mayRepair) {
    const {head} = await readLedger(services.lake, plan.hash, intent.schoolId)
    const blank = {reason: 'other', note: '', confirmed: [], tellIn: null} as const
    await rehearseRepair(services, {planned, head, actor, ...blank})
  }
  return planResponseOf(services, planned, actor)
}
