import {assess} from '../diagnosis/assess.ts'
import type {StudentFacts} from '../facts.ts'
import {refusedPlan} from './finishPlan.ts'
import type {Intent} from './intent.ts'
import type {Plan} from './plan.ts'
import {planCorrect} from './planCorrect.ts'
import {planDeactivate} from './planDeactivate.ts'
import {planGrant} from './planGrant.ts'
import {planUndo} from './planUndo.ts'

/**
 * Works out what an intent would write. Pure: the same facts and intent give the same plan and the same hash. The intent's
 * school counts, which may be another than the one that was asked about, as long as it is among the facts.
 */
export function planRepair(facts: StudentFacts, intent: Intent): Plan {
  const school = facts.schools.find(({id}) => id === intent.schoolId)
  if (!school) return refusedPlan(assess(facts), intent, ['school-not-found'])
  const assessment = assess({...facts, school})
  switch (intent.action) {
    case 'create':
    case 'replace':
      return planGrant(assessment, intent)
    case 'correct':
      return planCorrect(assessment, intent)
    case 'deactivate':
      return planDeactivate(assessment, intent)
    case 'undo':
      return planUndo(assessment, intent)
  }
}
