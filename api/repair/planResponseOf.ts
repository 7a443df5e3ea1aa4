import type {PlanResponse} from '../../schemas/contract/plan.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import type {Services} from '../services.ts'
import type {Planned} from './planFreshly.ts'
import {tellingOf} from './tellingOf.ts'

/** A plan, and what the actor may do with it. */
export function planResponseOf(
  services: Pick<Services, 'notifier'>,
  {plan, facts}: Planned,
  {mayRepair}: VerifiedActor,
): PlanResponse {
  const telling = tellingOf(services, facts)
  return {plan, checkedAt: facts.now, mayApply: mayRepair, telling}
}
