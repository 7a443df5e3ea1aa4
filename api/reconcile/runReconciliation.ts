import type {Reconciliation} from '../../schemas/contract/reconciliation.ts'
import {readSchools} from '../lake/readSchools.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {Services} from '../services.ts'
import {readPasses} from './readPasses.ts'
import {reconcile} from './reconcile.ts'
import {reconciliationView} from './reconciliationView.ts'

export interface ReconciliationJob {
  /** `_id` of the tenant document. */
  schoolId: string
  /** Begin anew. Without it, a run that was cut off goes on where it was, and one that has ended stays as it is. */
  restart?: boolean
  /** Ends the work after the pages under way. */
  signal?: AbortSignal
}

/**
 * Reconciles a school to its end, for a host's scheduled job: no request waits for it, so nothing limits it but the pace at
 * which Stripe may be asked.
 *
 * @throws ProblemError `school-not-found`, `sanity-…`. What Stripe did not answer stands in `sources`
 */
export async function runReconciliation(
  services: Services,
  {schoolId, restart = false, signal}: ReconciliationJob,
): Promise<Reconciliation> {
  const schools = await readSchools({...services, visible: 'all'})
  const school = schools.find(({id}) => id === schoolId)
  if (school === undefined) throw new ProblemError('school-not-found')
  const isOver = () => signal?.aborted === true
  const {state, sources} = await reconcile(services, {school, restart, isOver})
  const passes = await readPasses(services.lake, schoolId)
  return reconciliationView({
    state,
    sources,
    passes,
    now: new Date(services.clock()).toISOString(),
  })
}
