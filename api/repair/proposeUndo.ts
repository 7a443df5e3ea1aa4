import type {PlanResponse} from '../../schemas/contract/plan.ts'
import {checkNote} from '../../schemas/rules/audit/checkNote.ts'
import {referenceField, textField} from '../../schemas/rules/json.ts'
import {isVisible, type ScopedServices} from '../auth/visibleSchools.ts'
import type {VerifiedActor} from '../auth/actor.ts'
import {rawDocument} from '../lake/storedDocument.ts'
import {ProblemError} from '../problems/problemError.ts'
import {proposePlan} from './proposePlan.ts'

const NOTE = '*[_type == "passAuditNote" && _id == $noteId][0]'

/** The note of a repair, and the school that the caller believes it to be of, if they say one. */
export interface UndoRequest {
  noteId: string
  schoolId: string | undefined
}

/**
 * What undoing a repair would write. Whose repair it was, and at which school, the note says and not the caller.
 *
 * @throws ProblemError `note-not-found`, also for a note of a school that the actor may not see; and as `proposePlan`
 */
export async function proposeUndo(
  services: ScopedServices,
  actor: VerifiedActor,
  {noteId, schoolId}: UndoRequest,
): Promise<PlanResponse> {
  const note = rawDocument.nullable().parse(await services.lake.query(NOTE, {noteId}))
  if (note === null) throw new ProblemError('note-not-found')
  const check = checkNote(note)
  // Of a note that somebody edited, the plan only says so.
  const whose = check.intact
    ? {school: textField(check.record, 'schoolId'), student: textField(check.record, 'studentId')}
    : {school: referenceField(note, 'school'), student: referenceField(note, 'student')}
  const {school, student} = whose
  const isOther = schoolId !== undefined && schoolId !== school
  if (school === null || student === null || isOther || !isVisible(services.visible, school)) {
    throw new ProblemError('note-not-found')
  }
  return proposePlan(services, actor, {
    action: 'undo',
    schoolId: school,
    studentId: student,
    noteId,
  })
}
