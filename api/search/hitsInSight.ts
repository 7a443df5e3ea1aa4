import {z} from 'zod'
import type {StudentHit} from '../../schemas/contract/student.ts'
import {foldEmail} from '../../schemas/rules/student.ts'
import {isVisible, type ScopedServices} from '../auth/visibleSchools.ts'
import {eachReadable} from '../lake/eachReadable.ts'
import {PUBLISHED} from '../lake/filters.ts'

const TIES = `*[_type == "user" && ${PUBLISHED} && _id in $ids]{
  "id": _id,
  "schools": array::compact([tenant._ref] + *[_type == "subscription" && ${PUBLISHED}
    && defined(user._ref) && user._ref in [^._id, ^.clerkId]].tenant._ref)
}`

const ties = eachReadable(
  z.object({id: z.string(), schools: eachReadable(z.string(), 'tenant')}),
  'user',
)

/**
 * The hits that the actor may see: people whose documents name one of their schools. Who is tied to no school is nobody's, and
 * found by those who know an address, a number or an id of theirs, but not by trying letters.
 *
 * @param isTyping the query was part of a name or of an address
 */
export async function hitsInSight(
  {lake, visible}: Pick<ScopedServices, 'lake' | 'visible'>,
  hits: readonly StudentHit[],
  isTyping: boolean,
): Promise<StudentHit[]> {
  if (visible === 'all' || hits.length === 0) return [...hits]
  const ids = hits.map(({studentId}) => studentId)
  const found = ties.parse(await lake.query(TIES, {ids}))
  const schoolsOf = new Map(found.rows.map(({id, schools}) => [id, schools.rows]))
  const shown = hits.filter(({studentId, foundBy}) => {
    const schools = schoolsOf.get(studentId) ?? []
    if (schools.length === 0) return !isTyping || foundBy === 'sanity-id'
    return schools.some((schoolId) => isVisible(visible, schoolId))
  })
  return shown.map((hit) => ({
    ...hit,
    schoolId: isVisible(visible, hit.schoolId) ? hit.schoolId : null,
    // Of who was left out, not even that they exist.
    sharesEmail: hit.sharesEmail && shown.some((other) => other !== hit && sharesEmail(hit, other)),
  }))
}

function sharesEmail(hit: StudentHit, other: StudentHit): boolean {
  return foldEmail(hit.email ?? '') === foldEmail(other.email ?? '')
}
