import type {StudentFacts} from '../../schemas/rules/facts.ts'
import type {Intent} from '../../schemas/rules/plan/intent.ts'
import type {Plan} from '../../schemas/rules/plan/plan.ts'
import {assess} from '../../schemas/rules/assessment/assess.ts'
import {planRepair} from '../../schemas/rules/plan/planRepair.ts'
import {gatherFacts} from '../facts/gatherFacts.ts'
import type {ScopedServices} from '../auth/visibleSchools.ts'

export interface Planned {
  plan: Plan
  /** What the plan rests on. */
  facts: StudentFacts
}

/** Asks Sanity, Stripe and Clerk anew and plans by what they say now. */
export async function planFreshly(services: ScopedServices, intent: Intent): Promise<Planned> {
  const {schoolId, studentId} = intent
  const {facts} = await gatherFacts(services, {schoolId, studentId, receiptEmail: null, intent})
  return {plan: planRepair(assess(facts), intent), facts}
}
