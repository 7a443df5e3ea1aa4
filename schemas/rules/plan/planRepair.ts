import {assess, type Assessment} from '../diagnosis/assess.ts'
import type {StudentFacts} from '../facts.ts'
import type {Intent} from './intent.ts'
import type {Plan} from './plan.ts'
import {planDeactivate} from './planDeactivate.ts'
import {planGrant} from './planGrant.ts'

/** Works out what an intent would write. Pure: the same facts and intent give the same plan and the same hash. */
export function planRepair(facts: StudentFacts, intent: Intent): Plan {
  const assessment: Assessment = assess(facts)
  return intent.action === 'deactivate'
    ? planDeactivate(assessment, intent)
    : planGrant(assessment, intent)
}
