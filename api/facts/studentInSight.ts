import type {School} from '../../schemas/rules/school.ts'
import {isVisible} from '../auth/visibleSchools.ts'
import type {Gathering} from './gathering.ts'
import {studentOf} from './studentOf.ts'

/** A student who exists and whom the actor may see, and the school at which they were looked up. */
export interface StudentInSight {
  /** The `_id` of a user document, or the Clerk id of whoever has none. */
  studentId: string
  school: School
}

export function seenIn(gathering: Gathering): StudentInSight {
  return {studentId: studentOf(gathering).id, school: gathering.person.school}
}

/**
 * Whether Sanity's first answer alone shows that the student may be seen, whatever Stripe and Clerk will say: the document that
 * was asked for exists, and it or one of its passes is of a school in sight.
 */
export function isSurelySeen({inquiry, person, visible}: Gathering): boolean {
  const asked = person.users.filter(({id, clerkId}) => [id, clerkId].includes(inquiry.studentId))
  if (asked.length === 0) return false
  const ids = new Set(asked.flatMap(({id, clerkId}) => [id, clerkId]))
  const held = person.subscriptions.filter(({userId}) => userId !== null && ids.has(userId))
  return (
    visible === 'all' ||
    [...asked, ...held].some(({schoolId}) => schoolId !== null && isVisible(visible, schoolId))
  )
}
