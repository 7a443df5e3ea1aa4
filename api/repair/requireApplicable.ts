import type {RepairRequest} from '../../schemas/contract/repair.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {Planned} from './planFreshly.ts'

/**
 * Lets only that through which the person saw, which may be done, and to which they agreed.
 *
 * @throws ProblemError `plan-stale` with the fresh plan, `plan-refused`, `plan-needs-answers`, `confirmation-missing`
 */
export function requireApplicable(
  {plan, facts}: Planned,
  {planHash, confirmed}: RepairRequest,
  {mayRepair}: VerifiedActor,
): void {
  if (plan.hash !== planHash) {
    const fresh = {plan, checkedAt: facts.now, mayApply: mayRepair}
    throw new ProblemError('plan-stale', {fresh})
  }
  if (plan.state === 'refused') throw new ProblemError('plan-refused')
  if (plan.state === 'needs-answers') throw new ProblemError('plan-needs-answers')
  const missing = plan.confirmations.filter((confirmation) => !confirmed.includes(confirmation))
  if (missing.length > 0) {
    const issues = missing.map((message) => ({path: 'confirmed', message}))
    throw new ProblemError('confirmation-missing', {issues})
  }
}
