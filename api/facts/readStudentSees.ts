import {viewerOf} from '../../schemas/rules/assessment/assess.ts'
import type {SeenSubscription} from '../../schemas/rules/plan/plan.ts'
import type {Student} from '../../schemas/rules/student.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'
import {studentSees} from '../views/studentSees.ts'
import {beginGathering} from './beginGathering.ts'
import {factsOf} from './factsOf.ts'

/**
 * What the student's page shows at this moment. One step: neither Stripe nor Clerk has a say in it.
 *
 * @param known what Clerk said a moment ago; without it, the Clerk id stored in Sanity is believed
 */
export async function readStudentSees(
  services: ScopedServices,
  {schoolId, studentId}: {schoolId: string; studentId: string},
  known: Student | null,
): Promise<SeenSubscription[]> {
  const inquiry = {schoolId, studentId, receiptEmail: null, intent: null}
  const gathering = await beginGathering(services, inquiry)
  const facts = factsOf(
    {...gathering, clerkAccounts: known?.clerkAccounts ?? []},
    {now: new Date(services.clock()).toISOString(), keyMode: services.payments.keyMode},
  )
  return studentSees(viewerOf(facts), [...facts.subscriptions, ...facts.drafts])
}
