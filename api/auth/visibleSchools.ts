import {ProblemError} from '../problems/problemError.ts'
import type {Services} from '../services.ts'

/** Ids of the schools that somebody may see. */
export type VisibleSchools = 'all' | readonly string[]

/**
 * The services as one actor may use them. Whatever reads or plans by a school or a person takes these and not `Services`, so
 * that a route which forgets whose request it answers does not compile.
 */
export interface ScopedServices extends Services {
  visible: VisibleSchools
}

/** @param actor whose proven rights bound what is read and planned */
export function servicesFor(
  services: Services,
  {schools}: {schools: VisibleSchools},
): ScopedServices {
  return {...services, visible: schools}
}

/** @param schoolId null: of no school, which hides nothing */
export function isVisible(visible: VisibleSchools, schoolId: string | null): boolean {
  return visible === 'all' || schoolId === null || visible.includes(schoolId)
}

/**
 * A school of others is answered like one that does not exist.
 *
 * @throws ProblemError `school-not-found`
 */
export function requireVisible(visible: VisibleSchools, schoolId: string): void {
  if (!isVisible(visible, schoolId)) throw new ProblemError('school-not-found')
}

/** The school that is meant where none was named; null where that could be several. */
export function onlySchool(visible: VisibleSchools): string | null {
  const [first = null, ...others] = visible === 'all' ? [] : visible
  return others.length === 0 ? first : null
}
