import type {School} from '../../schemas/rules/school.ts'
import {PLATFORM} from '../ports/paymentReader.ts'
import type {FoundInIndex} from './sessionIndex.ts'

/**
 * The platform's sessions are those of all schools. One of another school concerns this one only when it names the student:
 * an address alone is no reason to look at what was paid elsewhere.
 */
export function isOfSchool(
  {account, session}: FoundInIndex,
  school: Pick<School, 'id' | 'slug'>,
): boolean {
  if (account !== PLATFORM || session.clerkId !== null || session.school === null) return true
  return session.school === school.id || session.school === school.slug
}
