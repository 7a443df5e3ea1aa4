import {assess} from '../assessment/assess.ts'
import type {Assessment} from '../assessment/assessment.ts'
import {refusedPlan} from './finishPlan.ts'
import {hashPlan} from './hashPlan.ts'
import type {Intent} from './intent.ts'
import type {Plan, ProposedPlan} from './plan.ts'
import {planCorrect} from './correct/planCorrect.ts'
import {planDeactivate} from './planDeactivate.ts'
import {planGrant} from './grant/planGrant.ts'
import {planLink} from './planLink.ts'
import {planUndo} from './undo/planUndo.ts'

/**
 * Works out what an intent would write. Pure: the same facts and intent give the same plan and the same hash. The intent's
 * school counts, which may be another than the one that was asked about, as long as it is among the facts: then everything is
 * judged anew.
 */
export function planRepair(assessment: Assessment, intent: Intent): Plan {
  const plan = proposeRepair(assessment, intent)
  return {...plan, hash: hashPlan(plan)}
}

/** The same for whoever only asks what would be. */
export function proposeRepair(assessment: Assessment, intent: Intent): ProposedPlan {
  const {facts} = assessment
  const school = facts.schools.find(({id}) => id === intent.schoolId)
  if (!school) return refusedPlan(assessment, intent, ['school-not-found'])
  const judged = school.id === facts.school.id ? assessment : assess({...facts, school})
  switch (intent.action) {
    case 'create':
    case 'replace':
      return planGrant(judged, intent)
    case 'correct':
      return planCorrect(judged, intent)
    case 'deactivate':
      return planDeactivate(judged, intent)
    case 'link':
      return planLink(judged, intent)
    case 'undo':
      return planUndo(judged, intent)
  }
}
