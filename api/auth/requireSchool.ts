import type {School} from '../../schemas/rules/school.ts'
import {readSchools} from '../lake/readSchools.ts'
import {ProblemError} from '../problems/problemError.ts'
import type {ScopedServices} from './visibleSchools.ts'

/**
 * A school that the actor may see. One of others is answered like one that does not exist.
 *
 * @throws ProblemError `school-not-found`, `sanity-…`
 */
export async function requireSchool(services: ScopedServices, schoolId: string): Promise<School> {
  const school = (await readSchools(services)).find(({id}) => id === schoolId)
  if (school === undefined) throw new ProblemError('school-not-found')
  return school
}
