import {assess} from '../diagnosis/assess.ts'
import type {StudentFacts} from '../facts.ts'
import type {Intent} from './intent.ts'
import type {Plan} from './plan.ts'
import {planWithin} from './planWithin.ts'

/** Works out what an intent would write. Pure: the same facts and intent give the same plan and the same hash. */
export function planRepair(facts: StudentFacts, intent: Intent): Plan {
  return planWithin(assess(facts), intent)
}
