import type {RouterState} from 'sanity/router'
import type {StudentHit} from '../../../schemas/contract/student.ts'
import {stateOf} from '../../router.ts'

/** Where a hit leads: to the file at the hit's school, else at the school that was searched in, else to the choice of one. */
export function hitState(hit: StudentHit, searchedSchoolId: string | null): RouterState {
  return stateOf({
    view: 'student',
    schoolId: hit.schoolId ?? searchedSchoolId,
    studentId: hit.studentId,
    purchaseId: null,
  })
}
