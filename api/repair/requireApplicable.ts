import type {RepairRequest} from '../../schemas/contract/repair.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {Services} from '../services.ts'
import type {Planned} from './planFreshly.ts'
import {planResponseOf} from './planResponseOf.ts'

/**
 * Lets only that through which the person saw, which may be done, and to which they agreed.
 *
 * @throws ProblemError `plan-stale` with the fresh plan, `plan-refused`, `plan-needs-answers`, `confirmation-missing`
 */
export function requireApplicable(
  services: Pick<Services, 'notifier'>,
  planned: Planned,
  {planHash, confirmed}: RepairRequest,
  actor: VerifiedActor,
): void {
  const {plan} = planned
  if (plan.hash !== planHash) {
    throw new ProblemError('plan-stale', {fresh: planResponseOf(services, planned, actor)})
  }
  if (plan.state === 'refused') throw new ProblemError('plan-refused')
  if (plan.state === 'needs-answers') throw new ProblemError('plan-needs-answers')
  const missing = plan.confirmations.filter((confirmation) => !confirmed.includes(confirmation))
  if (missing.length > 0) {
    const issues = missing.map((message) => ({path: 'confirmed', message}))
    throw new ProblemError('confirmation-missing', {issues})
  }
}
